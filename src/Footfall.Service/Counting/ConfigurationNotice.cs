namespace Footfall.Service.Counting;

/// <summary>What is to be said about the configuration: whoever changes it writes, pages read.</summary>
internal sealed class ConfigurationNotice
{
    private volatile string? _problem;

    /// <summary>Why the newest configuration is not in force; null while it is.</summary>
    public string? Problem
    {
        get => _problem;
        set => _problem = value;
    }
}
