using System.Text.RegularExpressions;
using Footfall.Testing;

namespace Footfall.Domain.Tests.Architecture;

/// <summary>Every log message has a number of its own for ever, a thousand numbers for each room.</summary>
public sealed partial class LogIdsTests
{
    private static readonly Dictionary<string, int> Thousands = new()
    {
        ["Footfall.Vision"] = 1,
        ["Footfall.Tracking"] = 2,
        ["Footfall.Analytics"] = 3,
        ["Footfall.Storage"] = 4,
        ["Footfall.Pipeline"] = 5,
        ["Footfall.Service"] = 6,
        ["Footfall.Cli"] = 7,
    };

    private static readonly (string Room, int Id)[] Messages =
    [
        .. Directory.GetFiles(Repository.File("src"), "*.Log.cs", SearchOption.AllDirectories)
            .SelectMany(file => Numbers().Matches(File.ReadAllText(file)).Select(match => (
                Path.GetRelativePath(Repository.File("src"), file).Split(Path.DirectorySeparatorChar)[0],
                int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)))),
    ];

    [Fact]
    public void Numbers_BelongToOneMessageEach() =>
        Messages.GroupBy(message => message.Id).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();

    [Fact]
    public void Numbers_LieInTheThousandOfTheirRoom()
    {
        Messages.Length.ShouldBeGreaterThan(30);
        Messages.Where(message => message.Id / 1000 != Thousands[message.Room]).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\[LoggerMessage\(\s*(\d+)")]
    private static partial Regex Numbers();
}
