using System.Text;

namespace Footfall.Api.Tests.Insights;

/// <summary>Reads CSV as RFC 4180 says, and nothing else.</summary>
internal static class CsvFile
{
    public static List<List<string>> Parse(string text)
    {
        List<List<string>> lines = [];
        List<string> line = [];
        for (int at = 0; at < text.Length;)
        {
            line.Add(Cell(text, ref at));
            if (text[at] == ',')
            {
                at++;
                continue;
            }

            text.AsSpan(at, 2).ToString().ShouldBe("\r\n");
            at += 2;
            lines.Add(line);
            line = [];
        }

        line.ShouldBeEmpty();
        return lines;
    }

    private static string Cell(string text, ref int at)
    {
        var cell = new StringBuilder();
        if (text[at] != '"')
        {
            while (text[at] is not (',' or '\r'))
            {
                text[at].ShouldNotBe('"');
                cell.Append(text[at++]);
            }

            return cell.ToString();
        }

        for (at++; text[at] != '"' || text[at + 1] == '"'; at++)
        {
            at += text[at] == '"' ? 1 : 0;
            cell.Append(text[at]);
        }

        at++;
        return cell.ToString();
    }
}
