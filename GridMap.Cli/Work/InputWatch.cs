namespace GridMap.Cli.Work;

/// <summary>Notices that whoever started the worker is gone: standard input, which it held open, closes.</summary>
internal static class InputWatch
{
    public static void Start(Action closed)
    {
        // Reading a console or pipe cannot be cancelled, so it has a thread of its own that does not keep the process alive.
        var thread = new Thread(() =>
        {
            using var input = Console.OpenStandardInput();
            var buffer = new byte[64];
            while (input.Read(buffer) > 0)
            {
            }

            closed();
        })
        {
            IsBackground = true,
            Name = "input watch",
        };
        thread.Start();
    }
}
