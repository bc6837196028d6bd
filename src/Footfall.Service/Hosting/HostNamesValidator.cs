using Microsoft.Extensions.Options;

namespace Footfall.Service.Hosting;

/// <summary>Joins <c>AllowedHosts</c> with <c>Service:AllowRemote</c>.</summary>
/// <remarks>
/// The Host header tells a visitor of this page from a foreign page whose name was pointed at 127.0.0.1 (DNS rebinding), so
/// a service for this machine alone answers to this machine's names alone.
/// </remarks>
internal sealed class HostNamesValidator(IConfiguration configuration) : IValidateOptions<ServiceOptions>
{
    private static readonly HashSet<string> OwnNames =
        new(["localhost", "127.0.0.1", "[::1]"], StringComparer.OrdinalIgnoreCase);

    public ValidateOptionsResult Validate(string? name, ServiceOptions options)
    {
        string[] hosts = (configuration["AllowedHosts"] ?? "*").Split(
            ';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] foreign = [.. hosts.Where(host => !OwnNames.Contains(host))];
        return options.AllowRemote || (hosts.Length > 0 && foreign.Length == 0)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"AllowedHosts is '{configuration["AllowedHosts"]}', which names more than this machine while Service:AllowRemote is " +
                $"false; leave it at '{string.Join(';', OwnNames)}', or set Service:AllowRemote to true.");
    }
}
