namespace GridMap.Domain.Cases.Clocks;

/// <summary>China's public holidays as the State Council's general office announced them (国务院办公厅关于部分节假日安排的通知), 2020 to 2026.</summary>
public static class StateHolidays
{
    // Spans off, then weekend days worked instead; month and day. 2020 with the Spring Festival as it was prolonged.
    private static readonly (int Year, string Off, string Worked)[] Announced =
    [
        (2020, "0101 0124-0202 0404-0406 0501-0505 0625-0627 1001-1008", "0119 0426 0509 0628 0927 1010"),
        (2021, "0101-0103 0211-0217 0403-0405 0501-0505 0612-0614 0919-0921 1001-1007", "0207 0220 0425 0508 0918 0926 1009"),
        (2022, "0101-0103 0131-0206 0403-0405 0430-0504 0603-0605 0910-0912 1001-1007 1231", "0129 0130 0402 0424 0507 1008 1009"),
        (2023, "0101-0102 0121-0127 0405 0429-0503 0622-0624 0929-1006 1230-1231", "0128 0129 0423 0506 0625 1007 1008"),
        (2024, "0101 0210-0217 0404-0406 0501-0505 0610 0915-0917 1001-1007", "0204 0218 0407 0428 0511 0914 0929 1012"),
        (2025, "0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008", "0126 0208 0427 0928 1011"),
        (2026, "0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007", "0104 0214 0228 0509 0920 1010"),
    ];

    /// <summary>The calendar of these years.</summary>
    public static WorkCalendar Calendar { get; } = new(Announced.SelectMany(year => Days(year.Year, year.Off)), Announced.SelectMany(year => Days(year.Year, year.Worked)));

    private static IEnumerable<DateOnly> Days(int year, string spans)
    {
        foreach (var span in spans.Split(' '))
        {
            var ends = span.Split('-');
            for (var day = Day(year, ends[0]); day <= Day(year, ends[^1]); day = day.AddDays(1)) yield return day;
        }
    }

    private static DateOnly Day(int year, string monthAndDay)
    {
        var number = int.Parse(monthAndDay, System.Globalization.CultureInfo.InvariantCulture);
        return new DateOnly(year, number / 100, number % 100);
    }
}
