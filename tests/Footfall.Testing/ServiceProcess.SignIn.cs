using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Footfall.Testing;

/// <content>Signing in as a person does: the first time by the link in the log, later with the password.</content>
public sealed partial class ServiceProcess
{
    /// <summary>The admin that <see cref="SignInAsync"/> makes.</summary>
    public const string AdminId = "admin";

    /// <summary>Their password.</summary>
    public const string AdminPassword = "correct horse battery";

    /// <summary>Lets a test call as often as it likes; what it is about is not the limit.</summary>
    public const string Untiring = "--Access:CallsPerSecond=100000";

    private string? _token;

    /// <summary>The one-time link's token, as it stands in the log; waits until it does.</summary>
    public async Task<string> SetupTokenAsync()
    {
        long started = Stopwatch.GetTimestamp();
        while (true)
        {
            if (_output.Select(line => SetupLink().Match(line)).LastOrDefault(match => match.Success) is { } link)
            {
                return link.Groups[1].Value;
            }

            if (Stopwatch.GetElapsedTime(started) > Patience)
            {
                throw new InvalidOperationException($"There is no set-up link in the log:\n{string.Join('\n', _output)}");
            }

            await Task.Delay(20);
        }
    }

    /// <summary>Signs in as admin of all stores, whom it makes where nobody has set the service up.</summary>
    /// <returns>A bearer token; the same one at every call.</returns>
    public async Task<string> SignInAsync()
    {
        if (_token is not null)
        {
            return _token;
        }

        using var client = new HttpClient { BaseAddress = Address };
        JsonElement setup = await client.GetFromJsonAsync<JsonElement>("/v1/setup");
        using HttpResponseMessage answer = setup.TryGetProperty("complete", out JsonElement complete) && complete.GetBoolean()
            ? await client.PostAsJsonAsync("/v1/sessions", new { user = $"users/{AdminId}", password = AdminPassword })
            : await client.PostAsJsonAsync(
                "/v1/setup:complete",
                new { setupToken = await SetupTokenAsync(), userId = AdminId, displayName = "Admin", password = AdminPassword });
        string body = await answer.Content.ReadAsStringAsync();
        _token = answer.IsSuccessStatusCode
            ? JsonDocument.Parse(body).RootElement.GetProperty("token").GetString()
            : throw new InvalidOperationException($"Could not sign in: {answer.StatusCode} {body}");
        return _token!;
    }

    /// <summary>A client for its pages and REST that is signed in as admin.</summary>
    public async Task<HttpClient> ClientAsync()
    {
        string token = await SignInAsync();
        return new HttpClient
        {
            BaseAddress = Address,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };
    }

    [GeneratedRegex(@"/set-up\?token=([A-Za-z0-9_-]+)")]
    private static partial Regex SetupLink();
}
