namespace Footfall.Domain.Plans.Reading;

/// <summary>What a person wrote, short enough and harmless enough for a message.</summary>
internal static class Shown
{
    private const int Longest = 64;

    public static string Text(string written)
    {
        string clipped = written.Length <= Longest ? written : $"{written[..Longest]}…";
        return string.Concat(clipped.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));
    }
}
