namespace Footfall.Cli.CommandLine;

/// <summary>What the command line tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Failed though the input was right.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage or wrong input.</summary>
    public const int WrongInput = 2;
}
