using Microsoft.Extensions.Logging.Console;

namespace Footfall.Service.Hosting;

/// <summary>Writes logs to the console: text for people, JSON for collectors.</summary>
internal static class ConsoleLogs
{
    public static void Add(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (UsesJson(builder.Configuration))
        {
            builder.Logging.AddJsonConsole(json =>
            {
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "O";
                json.IncludeScopes = true;
            });
        }
        else
        {
            builder.Logging.AddSimpleConsole(text =>
            {
                text.SingleLine = true;
                text.TimestampFormat = "HH:mm:ss ";
                text.ColorBehavior = LoggerColorBehavior.Default;
            });
        }

        // What stops the service is said once, on standard error, without a trace: see StartFailure.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // Keys lie in the data folder, which is as safe as its owner keeps it.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => level is > LogLevel.Debug and < LogLevel.Critical);
    }

    // Read before options exist; a wrong value is reported when they are validated.
    private static bool UsesJson(ConfigurationManager configuration) =>
        !Enum.TryParse(configuration[$"{ServiceOptions.SectionName}:{nameof(ServiceOptions.LogFormat)}"], true, out LogFormat format)
        || format == LogFormat.Auto
            ? Console.IsOutputRedirected
            : format == LogFormat.Json;
}
