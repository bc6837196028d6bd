using Footfall.Cli.CommandLine;

return await FootfallCommand.RunAsync(args).ConfigureAwait(false);
