namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>One change of the configuration: done whole in one transaction, or not at all.</summary>
/// <remarks>Etags are optional; one that is null or empty means whatever is there.</remarks>
public abstract record ConfigCommand
{
    private protected ConfigCommand()
    {
    }

    /// <summary>Its name in the audit log.</summary>
    internal virtual string Name => GetType().Name;

    /// <summary>Whether it holds code that works out the change from what is there, so that its fields do not say it all.</summary>
    internal virtual bool IsComputed => false;

    /// <exception cref="ConfigRefusedException">It is not possible; the transaction is then rolled back.</exception>
    internal abstract Task<Outcome> RunAsync(WriteScope scope, CancellationToken cancellation);
}
