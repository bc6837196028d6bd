using System.CommandLine;
using System.Globalization;
using Footfall.Cli.Mot;

namespace Footfall.Cli.CommandLine;

/// <summary>The options that tell what film a MOTChallenge file is about, the same for every command that reads one.</summary>
internal sealed class FilmOptions
{
    private readonly Option<string> _sequence = new("--seqinfo")
    {
        Description = "Frame rate, length and picture size of the film.",
        HelpName = "S.ini",
        Required = true,
    };

    private readonly Option<double?> _fps = new("--fps") { Description = "The film's frame rate, where seqinfo.ini is wrong.", HelpName = "F" };

    private readonly Option<string?> _frames = new("--frames") { Description = "Only these frames, both included; all unless set.", HelpName = "A-B" };

    private readonly Option<int> _every = new("--every")
    {
        Description = "Only each N-th frame, as a camera of a lower rate sees it.",
        HelpName = "N",
        DefaultValueFactory = static _ => 1,
    };

    /// <summary>Makes the options for one command and adds them to it.</summary>
    public FilmOptions(Command command)
    {
        _fps.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<double?>() is not (null or (> 0 and <= SequenceInfo.HighestFrameRate)))
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"--fps takes a number above 0, up to {SequenceInfo.HighestFrameRate}."));
            }
        });
        _frames.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !FrameRange.TryParse(text, out _))
            {
                result.AddError($"--frames takes first and last frame, as in 302-600, not '{text}'.");
            }
        });
        _every.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--every takes a whole number from 1.");
            }
        });
        command.Options.Add(_sequence);
        command.Options.Add(_fps);
        command.Options.Add(_frames);
        command.Options.Add(_every);
    }

    /// <summary>Reads what a command line says of the film.</summary>
    /// <exception cref="MotFileException">The seqinfo.ini is not usable.</exception>
    /// <exception cref="InputException">Frames are asked for that the film does not have.</exception>
    public FilmFrames Read(ParseResult parsed)
    {
        var film = SequenceInfo.Read(parsed.GetRequiredValue(_sequence));
        film = parsed.GetValue(_fps) is { } fps ? film with { FrameRate = fps } : film;
        return new FilmFrames(
            film, FrameRange.TryParse(parsed.GetValue(_frames), out FrameRange range) ? range : null, parsed.GetValue(_every));
    }
}
