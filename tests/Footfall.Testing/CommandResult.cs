namespace Footfall.Testing;

/// <summary>What a command left behind.</summary>
/// <param name="ExitCode">0 done, 1 failed, 2 wrong usage or input.</param>
/// <param name="Output">All of standard output.</param>
/// <param name="Error">All of standard error.</param>
public sealed record CommandResult(int ExitCode, string Output, string Error);
