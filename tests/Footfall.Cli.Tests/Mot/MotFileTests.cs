using Footfall.Cli.Mot;
using Footfall.Domain.Geometry;

namespace Footfall.Cli.Tests.Mot;

public sealed class MotFileTests
{
    [Fact]
    public void GroundTruth_OfMot17_IsReadWithItsClass() =>
        Read("12,3,1363.5,569,103,241,1,7,0.86\n")
            .ShouldBe([new MotRow(12, 3, new BoxPixels(1363.5f, 569, 1466.5f, 810), 1, 7)]);

    [Fact]
    public void Detections_WithBlanksAndEmptyLines_AreRead() =>
        Read("1, -1, 10, 20, 5, 6, 0.5\n\n2 -1 1e1 20 5 6 0.25 -1 -1 -1\n")
            .ShouldBe([
                new MotRow(1, -1, new BoxPixels(10, 20, 15, 26), 0.5f, null),
                new MotRow(2, -1, new BoxPixels(10, 20, 15, 26), 0.25f, -1),
            ]);

    [Theory]
    [InlineData("1,1,2,3,4,5", "expected at least 7 columns, found 6")]
    [InlineData("0,1,2,3,4,5,1", "expected a frame from 1, found '0'")]
    [InlineData("1.5,1,2,3,4,5,1", "expected a frame from 1, found '1.5'")]
    [InlineData("1,1,2,three,4,5,1", "expected a number in column 4, found 'three'")]
    [InlineData("1,1,2,NaN,4,5,1", "expected a number in column 4, found 'NaN'")]
    [InlineData("1,1,2,3,-4,5,1", "expected a box of some size, found -4 x 5")]
    public void Rejects_LineThatIsNoRow_NamingIt(string line, string problem)
    {
        MotFileException error = Should.Throw<MotFileException>(() => Read($"1,1,2,3,4,5,1\n{line}\n"));

        error.Line.ShouldBe(2);
        error.Message.ShouldStartWith("det.txt, line 2: ");
        error.Message.ShouldContain(problem);
    }

    private static List<MotRow> Read(string text) => MotFile.Read(new StringReader(text), "det.txt");
}
