using System.CommandLine;
using System.Globalization;
using Footfall.Cli.CommandLine;
using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Vision.Detection;
using Footfall.Vision.Frames;

namespace Footfall.Cli.Detect;

/// <summary><c>footfall detect</c>: people in pictures.</summary>
internal static class DetectCommand
{
    public static Command Create()
    {
        var images = new Argument<string[]>("IMAGE")
        {
            Description = "Pictures to look into.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> model = ModelOption.Create();
        var score = new Option<float?>("--score") { Description = "Least score of a person, 0 to 1; the model's own unless set." };
        var json = new Option<string?>("--json") { Description = "Writes the boxes to a file.", HelpName = "OUT.json" };
        var draw = new Option<string?>("--draw")
        {
            Description = "Writes each picture with its boxes into this folder, as a JPEG.",
            HelpName = "FOLDER",
        };
        var command = new Command("detect", "Finds people in pictures: boxes (xyxy, pixels) and scores.") { images, model, score, json, draw };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(images),
            parsed.GetRequiredValue(model),
            parsed.GetValue(score),
            parsed.GetValue(json),
            parsed.GetValue(draw)));
        return command;
    }

    private static int Run(string[] images, string model, float? score, string? json, string? drawFolder)
    {
        using OnnxPersonDetector detector = ModelOption.Load(model);
        float threshold = score ?? detector.Card.ScoreThreshold;
        var pool = new PixelPool();
        List<DetectedPicture> pictures = [];
        foreach (string image in images)
        {
            using PixelBuffer pixels = ImageFile.Load(image, pool);
            var size = new PictureSize(pixels.Width, pixels.Height);
            List<Detection> people = [];
            detector.Detect([new DetectionRequest(pixels, size, RegionNormalized.Full, people)]);
            people.RemoveAll(person => person.Score < threshold);
            pictures.Add(DetectedPicture.Of(image, size, people));
            Print(image, people);
            if (drawFolder is not null)
            {
                Directory.CreateDirectory(drawFolder);
                string drawn = Path.Combine(drawFolder, $"{Path.GetFileNameWithoutExtension(image)}.jpg");
                DetectionDrawing.Save(pixels, size, people, drawn);
            }
        }

        if (json is not null)
        {
            JsonFile.Write(json, pictures);
        }

        return ExitCode.Done;
    }

    private static void Print(string image, List<Detection> people)
    {
        foreach (Detection person in people)
        {
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{image}\t{person.Box.Left:0.0}\t{person.Box.Top:0.0}\t{person.Box.Right:0.0}\t{person.Box.Bottom:0.0}\t{person.Score:0.000}"));
        }

        if (people.Count == 0)
        {
            Console.Error.WriteLine($"{image}: nobody");
        }
    }
}
