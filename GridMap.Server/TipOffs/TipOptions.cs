using System.ComponentModel.DataAnnotations;
using GridMap.Domain.TipOffs;

namespace GridMap.Server.TipOffs;

public sealed class TipOptions
{
    public const string Section = "TipOffs";

    /// <summary>File with the keys of the vault, one a line as <c>id base64</c>: the first makes hashes and seals, the last encrypts. Empty is <c>tips.keys</c> in the servers' shared folder, made at first use.</summary>
    public string KeyFile { get; set; } = "";

    /// <summary>Whom to call instead of writing.</summary>
    [Required, StringLength(50)] public string HotlinePhone { get; set; } = "12350";

    /// <summary>Working days until a report is taken up or not.</summary>
    [Range(1, 60)] public int AcceptWorkingDays { get; set; } = 5;

    /// <summary>Working days from then until who reported hears what came of it.</summary>
    [Range(1, 250)] public int AnswerWorkingDays { get; set; } = 15;

    /// <summary>Reports as near as this may be of the same thing.</summary>
    [Range(1, 5000)] public double SimilarMetres { get; set; } = 300;

    /// <summary>And not longer apart than this.</summary>
    [Range(1, 365)] public int SimilarDays { get; set; } = 30;

    [Range(0, 20)] public int MostPhotos { get; set; } = 6;

    [Range(1, 50)] public int MostPhotoMegabytes { get; set; } = 12;

    /// <summary>A form filled in faster than this was filled in by a machine.</summary>
    [Range(0, 60)] public double LeastFormSeconds { get; set; } = 3;

    /// <summary>Reports from one address in an hour; a whole village may share one.</summary>
    [Range(1, 10000)] public int ReportsPerAddressHour { get; set; } = 20;

    /// <summary>Reports from all addresses in an hour.</summary>
    [Range(1, 1000000)] public int ReportsPerHour { get; set; } = 600;

    /// <summary>Questions by code, messages, claims and photos from one address in a minute: nobody tries codes out.</summary>
    [Range(1, 10000)] public int AsksPerAddressMinute { get; set; } = 30;

    /// <summary>The same from all addresses.</summary>
    [Range(1, 1000000)] public int AsksPerMinute { get; set; } = 1200;

    public TipTerms Terms => new(AcceptWorkingDays, AnswerWorkingDays);

    public TipLikeness Likeness => new(SimilarMetres, SimilarDays);
}
