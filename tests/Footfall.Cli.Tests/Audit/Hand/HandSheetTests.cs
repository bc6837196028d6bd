using Footfall.Cli.Audit.Hand;
using Footfall.Cli.Audit.Record;
using Footfall.Cli.CommandLine;
using Footfall.Testing;

namespace Footfall.Cli.Tests.Audit.Hand;

public sealed class HandSheetTests : IDisposable
{
    private const string Header = "interval,line,direction,count\n";

    private readonly TemporaryFolder _folder = new();
    private readonly AuditSample _sample = AuditStory.Sample();

    [Fact]
    public void Template_FilledIn_IsReadBack()
    {
        string path = _folder.File("sheet.csv");
        HandSheet.WriteTemplate(path, _sample);
        string[] lines = File.ReadAllLines(path);
        lines[1].ShouldBe("1,door,in,,00:01:00.00,00:02:00.00");
        lines.Length.ShouldBe(1 + (8 * 2 * 2));
        int count = 0;
        File.WriteAllLines(path, [lines[0], .. lines[1..5].Select(line => line.Replace(",,", $",{count++},", StringComparison.Ordinal)), .. lines[5..]]);

        IReadOnlyList<HandTally> tallies = HandSheet.Read(path, _sample);

        tallies.Select(static tally => (tally.Interval, tally.Line, tally.In, tally.Out))
            .ShouldBe([(1, "door", 0, 1), (1, "gate, left", 2, 3)], "rows that are empty were not counted");
    }

    [Theory]
    [InlineData("number,line,way,count\n1,door,in,2\n", "interval,line,direction,count")]
    [InlineData(Header + "9,door,in,2\n9,door,out,0\n", "line 2: interval '9'")]
    [InlineData(Header + "1,window,in,2\n", "line 2: there is no line 'window'; audited are door")]
    [InlineData(Header + "1,door,inside,2\n", "line 2: direction is 'inside'")]
    [InlineData(Header + "1,door,in,-1\n", "line 2: count is '-1'")]
    [InlineData(Header + "1,door,in,two\n", "line 2: count is 'two'")]
    [InlineData(Header + "1,door,in,2.5\n", "line 2: count is '2.5'")]
    [InlineData(Header + "1,door,in,2\n1,door,in,3\n1,door,out,0\n", "line 3: interval 1, door, in is there twice")]
    [InlineData(Header + "1,door,in,2\n", "interval 1, door: out is not filled in")]
    [InlineData(Header + "1,door,in\n", "line 2 has 3 cells")]
    [InlineData(Header + "1,door,in,\n1,door,out,\n", "no count is filled in")]
    [InlineData("", "line 1")]
    public void Rejects_ASheet_NamingTheLine(string text, string told)
    {
        File.WriteAllText(_folder.File("sheet.csv"), text);

        string message = Should.Throw<InputException>(() => HandSheet.Read(_folder.File("sheet.csv"), _sample)).Message;

        message.ShouldContain("sheet.csv");
        message.ShouldContain(told);
    }

    [Fact]
    public void Accepts_WhatSpreadsheetsWrite()
    {
        File.WriteAllText(
            _folder.File("sheet.csv"),
            "\uFEFFInterval,Line,Direction,Count\r\n2,\"gate, left\",IN,4\r\n2,\"gate, left\",Out,0\r\n,,,\r\n");

        HandSheet.Read(_folder.File("sheet.csv"), _sample).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            static tally => tally.Line.ShouldBe("gate, left"), static tally => tally.In.ShouldBe(4), static tally => tally.Out.ShouldBe(0));
    }

    public void Dispose() => _folder.Dispose();
}
