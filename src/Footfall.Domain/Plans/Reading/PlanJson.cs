using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Footfall.Domain.Plans.Reading;

/// <summary>From bytes to a JSON document, or to an error that gives line and column.</summary>
internal static class PlanJson
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <returns>Null when the text is no JSON; the reason is then among the errors.</returns>
    public static JsonDocument? Open(ReadOnlySpan<byte> utf8, PlanErrors errors)
    {
        if (utf8.StartsWith(ByteOrderMark))
        {
            utf8 = utf8[ByteOrderMark.Length..];
        }

        if (utf8.Length > PlanLimits.FileBytes)
        {
            errors.Add("", $"The plan is {utf8.Length} bytes long; at most {PlanLimits.FileBytes} are read.");
            return null;
        }

        if (utf8.Trim(" \t\r\n"u8).IsEmpty)
        {
            errors.Add("", "The plan is empty; the smallest plan is {}.");
            return null;
        }

        if (!Utf8.IsValid(utf8))
        {
            errors.Add("", "The plan is not UTF-8 text; save it as UTF-8.");
            return null;
        }

        try
        {
            CheckTexts(utf8);
            return JsonDocument.Parse(utf8.ToArray());
        }
        catch (JsonException wrong)
        {
            errors.Add("", Describe(utf8, wrong));
            return null;
        }
    }

    // Half a surrogate pair, escaped, passes the parser and fails only where the text is taken out.
    private static void CheckTexts(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            if (reader.ValueIsEscaped && reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                try
                {
                    _ = reader.GetString();
                }
                catch (InvalidOperationException wrong)
                {
                    ReadOnlySpan<byte> before = utf8[..(int)reader.TokenStartIndex];
                    int line = before.Count((byte)'\n');
                    int column = before.Length - (before.LastIndexOf((byte)'\n') + 1);
                    throw new JsonException("A text holds half a surrogate pair.", null, line, column, wrong);
                }
            }
        }
    }

    private static string Describe(ReadOnlySpan<byte> utf8, JsonException wrong)
    {
        int lines = (int)(wrong.LineNumber ?? 0);
        ReadOnlySpan<byte> line = utf8;
        for (int i = 0; i < lines; i++)
        {
            line = line[(line.IndexOf((byte)'\n') + 1)..];
        }

        int bytes = (int)Math.Min(wrong.BytePositionInLine ?? 0, line.Length);
        int column = Encoding.UTF8.GetCharCount(line[..bytes]) + 1;
        // The parser appends its own position, counted from 0; ours counts from 1 as editors do.
        string reason = wrong.Message.Split(" LineNumber:")[0];
        return $"Line {lines + 1}, column {column} is not JSON: {reason}";
    }
}
