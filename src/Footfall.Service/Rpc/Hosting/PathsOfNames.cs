using System.Text.RegularExpressions;
using Google.Api;
using Microsoft.AspNetCore.Grpc.JsonTranscoding;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Footfall.Service.Rpc.Hosting;

/// <summary>Describes addresses with the collections that a resource's name is made of.</summary>
/// <remarks>
/// The library describes <c>/v1/{name=stores/*/cameras/*}</c> as <c>/v1/{name}</c>, which is the same for every resource; here it
/// is <c>/v1/stores/{store}/cameras/{camera}</c>.
/// </remarks>
internal sealed partial class PathsOfNames : IApiDescriptionProvider
{
    /// <summary>After the descriptions have been made.</summary>
    public int Order => 0;

    /// <inheritdoc/>
    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (ApiDescription description in context.Results)
        {
            if (description.ActionDescriptor.EndpointMetadata.OfType<GrpcJsonTranscodingMetadata>().FirstOrDefault() is { } method)
            {
                Describe(description, PatternOf(method.HttpRule));
            }
        }
    }

    /// <inheritdoc/>
    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
        // All is done before.
    }

    /// <summary>The address with a parameter for each id.</summary>
    /// <param name="pattern">As the protos have it.</param>
    /// <param name="ids">Takes the parameters.</param>
    internal static string Expand(string pattern, List<string> ids) => Variable().Replace(pattern, variable =>
    {
        string[] segments = variable.Groups["segments"].Value.Split('/');
        for (int i = 1; i < segments.Length; i++)
        {
            if (segments[i] == "*")
            {
                string id = Singular(segments[i - 1]);
                ids.Add(id);
                segments[i] = $"{{{id}}}";
            }
        }

        return string.Join('/', segments);
    });

    private static void Describe(ApiDescription description, string pattern)
    {
        var ids = new List<string>();
        description.RelativePath = Expand(pattern, ids).TrimStart('/');
        foreach (ApiParameterDescription whole in description.ParameterDescriptions.Where(one => one.Source == BindingSource.Path).ToArray())
        {
            description.ParameterDescriptions.Remove(whole);
        }

        foreach (string id in ids)
        {
            description.ParameterDescriptions.Add(new ApiParameterDescription
            {
                Name = id,
                Source = BindingSource.Path,
                Type = typeof(string),
                IsRequired = true,
            });
        }
    }

    private static string PatternOf(HttpRule rule) => rule.PatternCase switch
    {
        HttpRule.PatternOneofCase.Get => rule.Get,
        HttpRule.PatternOneofCase.Put => rule.Put,
        HttpRule.PatternOneofCase.Post => rule.Post,
        HttpRule.PatternOneofCase.Delete => rule.Delete,
        HttpRule.PatternOneofCase.Patch => rule.Patch,
        _ => rule.Custom.Path,
    };

    private static string Singular(string collection) => collection.EndsWith("ies", StringComparison.Ordinal)
        ? collection[..^"ies".Length] + "y"
        : collection[..^1];

    [GeneratedRegex(@"\{[a-z_.]+=(?<segments>[^}]+)\}")]
    private static partial Regex Variable();
}
