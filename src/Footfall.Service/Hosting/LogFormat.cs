namespace Footfall.Service.Hosting;

/// <summary>How log lines are written to the console.</summary>
public enum LogFormat
{
    /// <summary>Text on a terminal, JSON anywhere else.</summary>
    Auto,

    /// <summary>Text for people.</summary>
    Text,

    /// <summary>One JSON object a line, for log collectors.</summary>
    Json,
}
