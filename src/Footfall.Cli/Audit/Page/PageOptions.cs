using System.CommandLine;

namespace Footfall.Cli.Audit.Page;

/// <summary>The options of commands that serve the counting page.</summary>
internal sealed class PageOptions
{
    private const int LongestName = 100;

    private readonly Option<int> _port = new("--port")
    {
        Description = "The page's port on 127.0.0.1; any that is free unless set.",
        HelpName = "P",
        DefaultValueFactory = static _ => 0,
    };

    private readonly Option<string> _by = new("--by")
    {
        Description = "Who counts; kept in the record. The user's name unless set.",
        HelpName = "NAME",
        DefaultValueFactory = static _ => Environment.UserName,
    };

    public PageOptions()
    {
        _port.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
            {
                result.AddError("--port takes 0 to 65535.");
            }
        });
        _by.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string>()?.Trim() is not { Length: >= 1 and <= LongestName })
            {
                result.AddError($"--by takes a name of 1 to {LongestName} letters.");
            }
        });
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_port);
        command.Options.Add(_by);
    }

    /// <summary>Reads a command line.</summary>
    public PageRequest Read(ParseResult parsed) => new(parsed.GetValue(_port), parsed.GetRequiredValue(_by).Trim());
}
