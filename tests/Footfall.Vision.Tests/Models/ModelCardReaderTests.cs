using Footfall.Vision.Models;

namespace Footfall.Vision.Tests.Models;

public sealed class ModelCardReaderTests
{
    [Fact]
    public void Card_IsRight_IsReadWhole()
    {
        ModelCard card = ModelCardReader.Parse(CardText.Right, "/models/tiny", "card.json");

        card.Name.ShouldBe("tiny");
        card.FilePath.ShouldBe("/models/tiny/tiny.onnx");
        card.Licence.ShouldBe("Apache-2.0");
        card.IsAgpl.ShouldBeFalse();
        card.Download.ShouldBe(new Uri("https://models.example/tiny.onnx"));
        card.Notices.ShouldBe(["LICENSE.txt"]);
        card.Input.ShouldBe(new ModelInput
        {
            Tensor = "pixels",
            Layout = PixelLayout.Nhwc,
            Type = PixelType.Bytes,
            Channels = ChannelOrder.Bgr,
            Mean = card.Input.Mean,
            Std = card.Input.Std,
            Padding = 0,
            Placement = PicturePlacement.TopLeft,
            Multiple = 32,
            DefaultLongSide = 416,
        });
        card.Input.IsDynamic.ShouldBeTrue();
        NanodetHeadCard head = card.Head.ShouldBeOfType<NanodetHeadCard>();
        head.Strides.ShouldBe([8, 16, 32]);
        head.RegMax.ShouldBe(10);
        head.ScorePower.ShouldBe(1);
        head.Scores.ShouldBe(["s8", "s16", "s32"]);
        head.Boxes.ShouldBe(["b8", "b16", "b32"]);
        (card.ClassCount, card.PersonClass).ShouldBe((80, 0));
        (card.ScoreThreshold, card.OverlapThreshold).ShouldBe((0.4f, 0.55f));
    }

    [Fact]
    public void Card_OfAHeadThatIsNeverSure_GivesThePowerOfItsScores()
    {
        string json = CardText.Right.Replace("\"reg_max\": 10", "\"reg_max\": 10, \"score_power\": 0.75", StringComparison.Ordinal);

        ModelCardReader.Parse(json, "/models/tiny", "card.json").Head.ShouldBeOfType<NanodetHeadCard>().ScorePower.ShouldBe(0.75f);
    }

    [Fact]
    public void Card_OfFloatsAndFixedSize_IsReadWhole()
    {
        string json = CardText.Right
            .Replace("\"uint8\"", "\"float32\", \"scale\": 0.5, \"mean\": [1, 2, 3], \"std\": [4, 5, 6]", StringComparison.Ordinal)
            .Replace("\"multiple\": 32", "\"size\": [640, 384]", StringComparison.Ordinal);

        ModelInput input = ModelCardReader.Parse(json, "/models/tiny", "card.json").Input;

        input.Type.ShouldBe(PixelType.Floats);
        input.Scale.ShouldBe(0.5);
        input.Mean.ShouldBe([1, 2, 3]);
        input.Std.ShouldBe([4, 5, 6]);
        (input.Width, input.Height, input.IsDynamic).ShouldBe((640, 384, false));
    }

    [Theory]
    [InlineData("""{ "kind": "yolox", "strides": [8, 16], "output": "out" }""", typeof(YoloxHeadCard))]
    [InlineData("""{ "kind": "yolov8", "output": "out" }""", typeof(Yolov8HeadCard))]
    [InlineData("""{ "kind": "end2end", "output": "out" }""", typeof(End2EndHeadCard))]
    [InlineData("""{ "kind": "end2end", "boxes": "b", "scores": "s", "labels": "l", "size_input": "z" }""", typeof(End2EndHeadCard))]
    public void Accepts_EveryKindOfHead(string head, Type kind) =>
        ModelCardReader.Parse(WithHead(head), "/models/tiny", "card.json").Head.ShouldBeOfType(kind);

    [Theory]
    [InlineData("\"padding\": 0", "\"paddding\": 0", "input.padding: missing", "input.paddding: unknown key; known here are channels")]
    [InlineData("\"name\": \"tiny\"", "\"name\": \"Tiny Model\"", "name: expected lower-case letters")]
    [InlineData("\"file\": \"tiny.onnx\"", "\"file\": \"../other/tiny.onnx\"", "file: expected a file beside the card, found \"../other/tiny.onnx\"")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "ABC", "sha256: expected 64 lower-case hexadecimal digits, found \"ABC\"")]
    [InlineData("https://models.example/tiny.onnx", "ftp://models.example/tiny.onnx", "download: expected an http or https address")]
    [InlineData("\"layout\": \"nhwc\"", "\"layout\": \"hwc\"", "input.layout: expected nhwc or nchw, found \"hwc\"")]
    [InlineData("\"padding\": 0", "\"padding\": 256", "input.padding: expected a whole number from 0 to 255, found 256")]
    [InlineData("\"padding\": 0", "\"padding\": \"black\"", "input.padding: expected a whole number from 0 to 255, found \"black\"")]
    [InlineData("\"multiple\": 32,", "", "input.size: expected either 'size' [width, height] for a fixed size or 'multiple'")]
    [InlineData("\"multiple\": 32", "\"multiple\": 32, \"size\": [416, 416]", "input.size: expected either 'size'")]
    [InlineData("\"multiple\": 32", "\"size\": [416]", "input.size: expected a list of 2 whole numbers above 0, found [416]")]
    [InlineData("\"type\": \"uint8\"", "\"type\": \"uint8\", \"mean\": [1, 2, 3]", "input.type: expected no scale, mean or std beside uint8")]
    [InlineData("\"type\": \"uint8\"", "\"type\": \"float32\", \"std\": [1, 0, 1]", "input.std: expected numbers other than 0")]
    [InlineData("\"kind\": \"nanodet\"", "\"kind\": \"ssd\"", "head.kind: expected nanodet or yolox or yolov8 or end2end or embedding, found \"ssd\"")]
    [InlineData("[\"s8\", \"s16\", \"s32\"]", "[\"s8\", \"s16\"]", "head.scores: expected a list of 3 texts, found [\"s8\", \"s16\"]")]
    [InlineData("[8, 16, 32]", "[8, 16, -32]", "head.strides: expected a list of whole numbers above 0, found [8, 16, -32]")]
    [InlineData("\"person\": 0", "\"person\": 80", "classes.person: expected a class below 80, found 80")]
    [InlineData("\"score\": 0.4", "\"score\": 40", "thresholds.score: expected a number from 0 to 1, found 40")]
    [InlineData("\"classes\": { \"count\": 80, \"person\": 0 },", "", "classes: missing")]
    [InlineData("\"classes\": { \"count\": 80, \"person\": 0 }", "\"classes\": 80", "classes: expected an object, found 80")]
    [InlineData("\"licence\": \"Apache-2.0\"", "\"licence\": \"\"", "licence: expected a text, found \"\"")]
    public void Rejects_OneMistake(string right, string wrong, params string[] problems)
    {
        CardText.Right.ShouldContain(right);
        string json = CardText.Right.Replace(right, wrong, StringComparison.Ordinal);

        ModelException error = Should.Throw<ModelException>(() => ModelCardReader.Parse(json, "/models/tiny", "tiny/card.json"));

        error.Model.ShouldBe("tiny/card.json");
        foreach (string problem in problems)
        {
            error.Problems.ShouldContain(found => found.StartsWith(problem, StringComparison.Ordinal), error.Message);
        }
    }

    [Fact]
    public void Rejects_SeveralMistakes_AllAtOnce()
    {
        string json = CardText.Right
            .Replace("\"padding\": 0", "\"padding\": -1", StringComparison.Ordinal)
            .Replace("\"licence\"", "\"license\"", StringComparison.Ordinal)
            .Replace("\"person\": 0", "\"person\": 99", StringComparison.Ordinal);

        ModelException error = Should.Throw<ModelException>(() => ModelCardReader.Parse(json, "/models/tiny", "card.json"));

        error.Problems.Count.ShouldBe(4, error.Message);
    }

    [Theory]
    [InlineData("""{ "kind": "end2end" }""")]
    [InlineData("""{ "kind": "end2end", "output": "o", "boxes": "b", "scores": "s", "labels": "l" }""")]
    [InlineData("""{ "kind": "end2end", "boxes": "b", "scores": "s" }""")]
    public void Rejects_End2EndHead_OfNeitherForm(string head) =>
        Should.Throw<ModelException>(() => ModelCardReader.Parse(WithHead(head), "/models/tiny", "card.json"))
            .Message.ShouldContain("head.output: expected either 'output', or 'boxes', 'scores' and 'labels'");

    [Theory]
    [InlineData("")]
    [InlineData("{ \"name\": ")]
    [InlineData("{ \"name\": \"a\", \"name\": \"b\" }")]
    public void Rejects_TextThatIsNoJson(string json) =>
        Should.Throw<ModelException>(() => ModelCardReader.Parse(json, "/models/tiny", "card.json"))
            .Message.ShouldContain("not valid JSON");

    [Fact]
    public void Rejects_JsonThatIsNoObject() =>
        Should.Throw<ModelException>(() => ModelCardReader.Parse("[]", "/models/tiny", "card.json"))
            .Message.ShouldContain("not a JSON object");

    [Fact]
    public void Rejects_CardThatIsNotThere()
    {
        ModelException error = Should.Throw<ModelException>(() => ModelCardReader.Read("/nowhere/card.json"));
        error.Message.ShouldContain("/nowhere/card.json");
    }

    private static string WithHead(string head)
    {
        int start = CardText.Right.IndexOf("\"head\":", StringComparison.Ordinal);
        int end = CardText.Right.IndexOf("\"classes\":", StringComparison.Ordinal);
        return $"{CardText.Right[..start]}\"head\": {head}, {CardText.Right[end..]}";
    }
}
