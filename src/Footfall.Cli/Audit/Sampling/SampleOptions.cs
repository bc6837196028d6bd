using System.CommandLine;
using System.CommandLine.Parsing;
using Footfall.Cli.CommandLine;
using Footfall.Cli.Replay;
using Footfall.Domain.Plans;

namespace Footfall.Cli.Audit.Sampling;

/// <summary>The options of <c>footfall audit sample</c> that say what is sampled and how.</summary>
internal sealed class SampleOptions
{
    private readonly Argument<string> _source = new("SOURCE") { Description = "A recording, or a camera's address." };

    private readonly Option<string> _plan = new("--plan") { Description = "What is counted.", HelpName = "P.json", Required = true };

    private readonly Option<string[]> _lines = new("--line")
    {
        Description = "A line to audit; may be given again. All unless set.",
        HelpName = "ID",
        DefaultValueFactory = static _ => [],
    };

    private readonly Option<int> _intervals = new("--intervals")
    {
        Description = "Intervals to count by hand, 8 to 1000.",
        HelpName = "N",
        DefaultValueFactory = static _ => 24,
    };

    private readonly Option<double> _length = new("--length")
    {
        Description = "Seconds of an interval, 2 to 3600.",
        HelpName = "S",
        DefaultValueFactory = static _ => 60,
    };

    private readonly Option<ulong> _seed = new("--seed")
    {
        Description = "Draws the intervals; the same seed draws the same ones.",
        HelpName = "K",
        DefaultValueFactory = static _ => 1,
    };

    private readonly Option<string> _model = ModelOption.Create();

    private readonly Option<double?> _fps = new("--fps") { Description = "Frames analysed of each second, up to 60; all unless set.", HelpName = "F" };

    private readonly Option<int> _width = new("--width")
    {
        Description = "Columns that frames are decoded at, 64 to 4096.",
        HelpName = "W",
        DefaultValueFactory = static _ => ReplayRequest.DefaultWidth,
    };

    /// <summary>Makes the options and adds them to the command.</summary>
    public SampleOptions(Command command)
    {
        _intervals.Validators.Add(static result => Require(
            result, result.GetValueOrDefault<int>() is >= StratifiedSample.FewestIntervals and <= 1000, "--intervals takes 8 to 1000: fewer say too little."));
        _length.Validators.Add(static result => Require(result, result.GetValueOrDefault<double>() is >= 2 and <= 3600, "--length takes 2 to 3600 seconds."));
        _fps.Validators.Add(static result => Require(
            result, result.GetValueOrDefault<double?>() is null or (> 0 and <= 60), "--fps takes a number above 0, up to 60."));
        _width.Validators.Add(static result => Require(result, result.GetValueOrDefault<int>() is >= 64 and <= 4096, "--width takes 64 to 4096."));
        command.Arguments.Add(_source);
        foreach (Option option in new Option[] { _plan, _lines, _intervals, _length, _seed, _model, _fps, _width })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Reads a command line.</summary>
    /// <exception cref="PlanException">The plan is not usable.</exception>
    /// <exception cref="InputException">There is no such line.</exception>
    public SampleRequest Read(ParseResult parsed)
    {
        CameraPlan plan = PlanFile.Load(parsed.GetRequiredValue(_plan));
        string[] known = [.. plan.Lines.Select(static line => line.Id)];
        string[] wanted = parsed.GetValue(_lines) is { Length: > 0 } named ? named : known;
        if (known.Length == 0)
        {
            throw new InputException($"{parsed.GetRequiredValue(_plan)} has no line; an audit compares the crossings of lines. Draw one.");
        }

        if (wanted.FirstOrDefault(line => !known.Contains(line)) is { } stranger)
        {
            throw new InputException($"--line '{stranger}' is no line of the plan; it has {string.Join(", ", known)}.");
        }

        return new SampleRequest(
            parsed.GetRequiredValue(_source),
            plan,
            [.. known.Where(wanted.Contains)],
            parsed.GetRequiredValue(_model),
            parsed.GetValue(_fps),
            parsed.GetValue(_width),
            parsed.GetValue(_intervals),
            TimeSpan.FromSeconds(parsed.GetValue(_length)),
            parsed.GetValue(_seed));
    }

    private static void Require(SymbolResult result, bool met, string otherwise)
    {
        if (!met)
        {
            result.AddError(otherwise);
        }
    }
}
