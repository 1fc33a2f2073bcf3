using GridMap.Screening.Cities.Ground;
using GridMap.Screening.Cities.Tables;

namespace GridMap.Screening.Cities.Sites;

/// <summary>places.csv and enterprises.csv.</summary>
internal static class SiteFiles
{
    public static void WritePlaces(CityOptions options, string folder, IReadOnlyList<CityPlace> places)
    {
        var mess = new Mess(options, "places");
        using var rows = new RowWriter(
            Path.Combine(folder, "places.csv"),
            mess.Header("place_id,name,kind,address,lon,lat,area_code", "场所编号,场所名称,场所类型,地址,经度,纬度,区划代码"), mess.Encoding);
        foreach (var place in places)
        {
            var at = CityGround.ToLonLat(place.At);
            if (mess.Slips()) at = new(at.Latitude, at.Longitude);
            for (var times = mess.Times(); times > 0; times--)
            {
                rows.Text(place.Id).Text($"{place.Village.Name}{place.Number}号{PlaceKinds.WordOf(place.Kind)}")
                    .Text(mess.Header(PlaceKinds.CodeOf(place.Kind), PlaceKinds.WordOf(place.Kind)))
                    .Text(place.Address).Number(at.Longitude, "F6").Number(at.Latitude, "F6").Text(place.Village.Code).End();
            }
        }
    }

    public static void WriteEnterprises(CityOptions options, string folder, IReadOnlyList<Enterprise> firms)
    {
        var mess = new Mess(options, "enterprises");
        using var rows = new RowWriter(
            Path.Combine(folder, "enterprises.csv"), "企业名称,统一社会信用代码,经营范围,住所,登记状态,许可证,许可证有效期至,成立日期,经度,纬度", mess.Encoding);
        foreach (var firm in firms)
        {
            // A digit mistyped, a code left out.
            var code = mess.Slips(0.01) ? firm.Code[..17] + (firm.Code[17] == '0' ? '1' : '0') : mess.Slips(0.01) ? "" : firm.Code;
            for (var times = mess.Times(); times > 0; times--)
            {
                rows.Text(firm.Name).Text(code).Text(firm.Scope).Text(firm.Address).Text(firm.Status).Text(firm.Licence)
                    .Text(firm.LicenceUntil is { } until ? mess.Day(until) : null).Text(mess.Day(firm.RegisteredOn));
                if (firm.Position is { } position) rows.Position(position);
                else rows.Text(null).Text(null);
                rows.End();
            }
        }
    }
}
