namespace Footfall.Cli.Audit.Page;

/// <summary>One interval to count on one line. Neither the system's count nor the stratum is in it: whoever counts must not know.</summary>
/// <param name="Interval">The interval's number.</param>
/// <param name="Line">The line.</param>
/// <param name="StartS">Seconds from the beginning of the recording.</param>
/// <param name="LengthS">Seconds.</param>
/// <param name="IsDone">Whether it was counted already.</param>
internal sealed record PageTask(int Interval, string Line, double StartS, double LengthS, bool IsDone);
