using Footfall.Cli.Mot;
using Footfall.Domain.Geometry;
using Footfall.Testing;

namespace Footfall.Cli.Tests.Mot;

public sealed class SequenceInfoTests
{
    private const string Whole = "[Sequence]\nname=shop\nframeRate=7\nseqLength=795\nimWidth=768\nimHeight=576\nimExt=.jpg\n";

    [Fact]
    public void File_AsPublished_IsRead() =>
        Read(Whole).ShouldBe(new SequenceInfo("shop", 7, 795, new PictureSize(768, 576)));

    [Fact]
    public void File_WithBlanksCommentsAndWindowsLines_IsRead() =>
        Read("; made by hand\r\n[Sequence]\r\n\r\nFrameRate = 29.97\r\nseqlength = 3 \r\nimWidth=64\r\nimHeight=48\r\n# end\r\n")
            .ShouldBe(new SequenceInfo("sequence", 29.97, 3, new PictureSize(64, 48)), "the folder names what the file does not");

    [Theory]
    [InlineData("frameRate=7\n", "", "there is no frameRate")]
    [InlineData("imHeight=576\n", "", "there is no imHeight")]
    [InlineData("frameRate=7", "frameRate=0", "line 3: expected frameRate above 0, up to 1000, found '0'")]
    [InlineData("frameRate=7", "frameRate=NaN", "found 'NaN'")]
    [InlineData("seqLength=795", "seqLength=many", "line 4: expected seqLength from 1 to 10000000, found 'many'")]
    [InlineData("seqLength=795", "seqLength=2000000000", "found '2000000000'")]
    [InlineData("imWidth=768", "imWidth=-768", "expected imWidth from 1 to 65535, found '-768'")]
    [InlineData("name=shop", "1,-1,2,3,4,5,1", "line 2: expected key=value, found '1,-1,2,3,4,5,1'")]
    public void Rejects_FileThatDoesNotTellTheFilm(string part, string instead, string problem)
    {
        MotFileException error = Should.Throw<MotFileException>(() => Read(Whole.Replace(part, instead, StringComparison.Ordinal)));

        error.Message.ShouldContain("seqinfo.ini");
        error.Message.ShouldContain(problem);
    }

    [Fact]
    public void Rejects_FileThatIsNotThere() =>
        Should.Throw<MotFileException>(() => SequenceInfo.Read("/nowhere/seqinfo.ini"))
            .Message.ShouldBe("/nowhere/seqinfo.ini: there is no such file; check the path.");

    [Fact]
    public void Times_OfFrames_StartAtTheEpochAndDoNotDrift()
    {
        var film = new SequenceInfo("shop", 30, 2_592_001, new PictureSize(64, 48));

        film.TimeOf(1).ShouldBe(DateTimeOffset.UnixEpoch);
        film.TimeOf(4).ShouldBe(DateTimeOffset.UnixEpoch.AddSeconds(0.1));
        film.TimeOf(2_592_001).ShouldBe(DateTimeOffset.UnixEpoch.AddDays(1));
    }

    [Theory]
    [InlineData("302-600", true)]
    [InlineData("7-7", true)]
    [InlineData("0-7", false)]
    [InlineData("9-7", false)]
    [InlineData("7", false)]
    [InlineData("-3-7", false)]
    [InlineData("a-b", false)]
    [InlineData(" 1-2", false)]
    [InlineData("1-99999999999", false)]
    public void Range_OfFrames_IsFirstAndLast(string text, bool isRange)
    {
        FrameRange.TryParse(text, out FrameRange range).ShouldBe(isRange);
        if (isRange)
        {
            range.ToString().ShouldBe(text);
            (range.Contains(range.First), range.Contains(range.Last), range.Contains(range.Last + 1)).ShouldBe((true, true, false));
        }
    }

    private static SequenceInfo Read(string text)
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "sequence", "seqinfo.ini");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return SequenceInfo.Read(path);
    }
}
