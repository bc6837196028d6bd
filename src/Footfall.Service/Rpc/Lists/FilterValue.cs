namespace Footfall.Service.Rpc.Lists;

/// <summary>What a field is compared with.</summary>
/// <param name="Text">Without quotes and stars.</param>
/// <param name="StarsBefore">Whether anything may stand before it.</param>
/// <param name="StarsAfter">Whether anything may stand after it.</param>
internal sealed record FilterValue(string Text, bool StarsBefore = false, bool StarsAfter = false)
{
    /// <summary>Whether it is only a part of what it is compared with.</summary>
    public bool HasStar => StarsBefore || StarsAfter;

    /// <summary>As it is written in a filter, in quotes.</summary>
    public override string ToString()
    {
        string text = Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("*", "\\*", StringComparison.Ordinal);
        return $"\"{(StarsBefore ? "*" : "")}{text}{(StarsAfter ? "*" : "")}\"";
    }
}
