using GridMap.Contracts.TipOffs;
using MudBlazor;

namespace GridMap.Client.TipOffs;

/// <summary>Signs beside the words, for what was seen or smelt.</summary>
internal static class TipSigns
{
    public static string IconOf(TipSign sign) => sign switch
    {
        TipSign.Smell => Icons.Material.Outlined.Air,
        TipSign.Tanks => Icons.Material.Outlined.PropaneTank,
        TipSign.Trucks => Icons.Material.Outlined.LocalShipping,
        TipSign.NightWork => Icons.Material.Outlined.Nightlight,
        TipSign.Waste => Icons.Material.Outlined.WaterDrop,
        TipSign.FuelSale => Icons.Material.Outlined.LocalGasStation,
        _ => Icons.Material.Outlined.MoreHoriz,
    };
}
