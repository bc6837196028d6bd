namespace Footfall.Cli.Audit.Page;

/// <summary>How the page is served, and for whom.</summary>
/// <param name="Port">On 127.0.0.1; 0 for any that is free.</param>
/// <param name="By">Who counts; kept in the record.</param>
internal sealed record PageRequest(int Port, string By);
