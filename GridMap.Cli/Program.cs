using GridMap.Cli.Hosting;

return await GridMapCommand.RunAsync(args, Console.Out, Console.Error);
