using Footfall.Cli.Mot;
using Footfall.Domain.Plans;
using Footfall.Exchange;
using Footfall.Storage.Configuration;
using Footfall.Vision.Decoding;
using Footfall.Vision.Frames;
using Footfall.Vision.Models;
using Footfall.Vision.Models.Conversion;

namespace Footfall.Cli.CommandLine;

/// <summary>What a failed command says, and with which code it ends.</summary>
internal static class ErrorText
{
    /// <summary>The message for standard error: one the user can act on, or everything there is to report a defect with.</summary>
    public static string Of(Exception error) => error switch
    {
        OperationCanceledException => "Stopped before the end; nothing was written.",
        _ when IsInput(error) || error is IOException or UnauthorizedAccessException or InvalidOperationException => error.Message,
        _ => $"Unexpected failure, please report it: {error}",
    };

    /// <summary>An <see cref="ExitCode"/>.</summary>
    public static int ExitCodeOf(Exception error) => IsInput(error) ? ExitCode.WrongInput : ExitCode.Failed;

    private static bool IsInput(Exception error) =>
        error is InputException or PlanException or SourceException or ModelException or PictureException or MotFileException
            or ConversionException or StoreConfigException or InvalidMessageException;
}
