using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Footfall.Vision.Models;

/// <summary>Reads a <c>card.json</c>, strictly: every problem is told at once, unknown keys included.</summary>
public static partial class ModelCardReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a card from its file.</summary>
    /// <param name="path">The <c>card.json</c>.</param>
    /// <exception cref="ModelException">Not there, not readable, or not a card; lists every problem.</exception>
    public static ModelCard Read(string path)
    {
        try
        {
            return Parse(System.IO.File.ReadAllText(path), Path.GetDirectoryName(Path.GetFullPath(path))!, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ModelException(path, $"The card cannot be read ({error.Message}).", error);
        }
    }

    /// <summary>Reads a card from its text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="folder">Where the model's file lies.</param>
    /// <param name="origin">Names the card in messages.</param>
    /// <exception cref="ModelException">Not a card; lists every problem.</exception>
    public static ModelCard Parse(string json, string folder, string origin)
    {
        var problems = new List<string>();
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new ModelException(origin, "The card is not a JSON object.");
            }

            ModelCard card = ReadCard(new CardObject(document.RootElement, "", problems), folder);
            return problems.Count == 0 ? card : throw new ModelException(origin, problems);
        }
        catch (JsonException error)
        {
            throw new ModelException(origin, $"The card is not valid JSON ({error.Message}).", error);
        }
    }

    private static ModelCard ReadCard(CardObject card, string folder)
    {
        var read = new ModelCard
        {
            Name = card.Text("name"),
            Description = card.Text("description"),
            File = card.Text("file"),
            Sha256 = card.Text("sha256"),
            Source = card.Text("source"),
            Licence = card.Text("licence"),
            Notices = card.Texts("notices", optional: true),
            Download = ReadDownload(card),
            Input = ReadInput(card.Object("input")),
            Head = ReadHead(card.Object("head")),
            Folder = folder,
        };
        CheckNames(card, read);
        if (read.Head is EmbeddingHeadCard)
        {
            CheckFixedSize(card, read.Input);
        }
        else
        {
            read = ReadDetecting(card, read);
        }

        card.RefuseOthers();
        return read;
    }

    // What only a model that finds people has.
    private static ModelCard ReadDetecting(CardObject card, ModelCard read)
    {
        CardObject classes = card.Object("classes");
        CardObject thresholds = card.Object("thresholds");
        int classCount = classes.Whole("count", 1, 100_000);
        int person = classes.Whole("person", 0, 99_999);
        if (person >= classCount)
        {
            classes.Report("person", $"expected a class below {classCount}, found {person}");
        }

        read = read with
        {
            ClassCount = classCount,
            PersonClass = person,
            ScoreThreshold = (float)thresholds.Number("score", 0, 1),
            OverlapThreshold = (float)thresholds.Number("overlap", 0, 1),
        };
        classes.RefuseOthers();
        thresholds.RefuseOthers();
        return read;
    }

    private static void CheckFixedSize(CardObject card, ModelInput input)
    {
        if (input.IsDynamic)
        {
            card.Report("input.size", "expected [width, height] beside a head of kind embedding, whose people are all shown at one size");
        }
    }

    private static void CheckNames(CardObject card, ModelCard read)
    {
        if (read.Name.Length > 0 && !NamePattern().IsMatch(read.Name))
        {
            card.Report("name", $"expected lower-case letters, digits, dots and dashes, found \"{read.Name}\"");
        }

        foreach (string file in read.Notices.Prepend(read.File))
        {
            if (file.Length > 0 && Path.GetFileName(file) != file)
            {
                card.Report(file == read.File ? "file" : "notices", $"expected a file beside the card, found \"{file}\"");
            }
        }

        if (read.Sha256.Length > 0 && !ChecksumPattern().IsMatch(read.Sha256))
        {
            card.Report("sha256", $"expected 64 lower-case hexadecimal digits, found \"{read.Sha256}\"");
        }
    }

    private static Uri? ReadDownload(CardObject card)
    {
        string? text = card.OptionalText("download");
        if (text is null)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        card.Report("download", $"expected an http or https address, found \"{text}\"");
        return null;
    }

    private static ModelInput ReadInput(CardObject input)
    {
        ImmutableArray<int> size = input.Wholes("size", 2, optional: true);
        int multiple = input.Whole("multiple", 1, 256, otherwise: 1);
        if (size.IsEmpty != input.Has("multiple"))
        {
            input.Report("size", "expected either 'size' [width, height] for a fixed size or 'multiple' for a free one");
        }

        PixelType type = input.Choice("type", ("uint8", PixelType.Bytes), ("float32", PixelType.Floats));
        var read = new ModelInput
        {
            Tensor = input.Text("tensor"),
            Layout = input.Choice("layout", ("nhwc", PixelLayout.Nhwc), ("nchw", PixelLayout.Nchw)),
            Type = type,
            Channels = input.Choice("channels", ("bgr", ChannelOrder.Bgr), ("rgb", ChannelOrder.Rgb)),
            Scale = input.Number("scale", 1e-9, 1e9, otherwise: 1),
            Mean = input.Numbers("mean", 3, [0, 0, 0]),
            Std = input.Numbers("std", 3, [1, 1, 1]),
            Padding = (byte)input.Whole("padding", 0, 255),
            Placement = input.Choice(
                "placement",
                ("top_left", PicturePlacement.TopLeft), ("centre", PicturePlacement.Centre), ("stretch", PicturePlacement.Stretch)),
            Width = size.IsEmpty ? null : size[0],
            Height = size.IsEmpty ? null : size[1],
            Multiple = multiple,
            DefaultLongSide = input.Whole("default_long_side", 32, 4096, otherwise: 640),
        };
        if (type == PixelType.Bytes && (input.Has("scale") || input.Has("mean") || input.Has("std")))
        {
            input.Report("type", "expected no scale, mean or std beside uint8, whose graph normalises itself");
        }

        if (read.Std.Any(static value => value == 0))
        {
            input.Report("std", "expected numbers other than 0");
        }

        input.RefuseOthers();
        return read;
    }

    private static HeadCard ReadHead(CardObject head)
    {
        HeadCard read = head.Choice<Func<CardObject, HeadCard>>(
            "kind",
            ("nanodet", ReadNanodet), ("yolox", ReadYolox), ("yolov8", ReadYolov8), ("end2end", ReadEnd2End),
            ("embedding", ReadEmbedding))(head);
        head.RefuseOthers();
        return read;
    }

    private static NanodetHeadCard ReadNanodet(CardObject head)
    {
        ImmutableArray<int> strides = head.Wholes("strides");
        return new NanodetHeadCard(
            strides, head.Whole("reg_max", 1, 64), head.Texts("scores", strides.Length), head.Texts("boxes", strides.Length))
        {
            ScorePower = (float)head.Number("score_power", 0.1, 1, otherwise: 1),
        };
    }

    private static YoloxHeadCard ReadYolox(CardObject head) => new(head.Wholes("strides"), head.Text("output"));

    private static Yolov8HeadCard ReadYolov8(CardObject head)
    {
        ImmutableArray<int> strides = head.Wholes("strides", optional: true);
        return new Yolov8HeadCard(strides.IsEmpty ? [8, 16, 32] : strides, head.Text("output"));
    }

    private static End2EndHeadCard ReadEnd2End(CardObject head)
    {
        var read = new End2EndHeadCard(
            head.OptionalText("output"), head.OptionalText("boxes"), head.OptionalText("scores"), head.OptionalText("labels"),
            head.OptionalText("size_input"), head.Flag("normalized", otherwise: false));
        bool three = read.Boxes is not null && read.Scores is not null && read.Labels is not null;
        bool none = read.Boxes is null && read.Scores is null && read.Labels is null;
        if (read.Output is null ? !three : !none)
        {
            head.Report("output", "expected either 'output', or 'boxes', 'scores' and 'labels'");
        }

        return read;
    }

    private static EmbeddingHeadCard ReadEmbedding(CardObject head) => new(
        head.Text("output"), head.Whole("length", 2, 8192), head.Number("same_from", 0, 1), head.Number("clear_by", 0, 1));

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]*$")]
    private static partial Regex NamePattern();

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex ChecksumPattern();
}
