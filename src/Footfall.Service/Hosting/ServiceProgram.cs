namespace Footfall.Service.Hosting;

/// <summary>Runs the service and turns what stops it into one clear message and an exit code.</summary>
internal static class ServiceProgram
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int WrongInput = 2;

    /// <summary>Runs until told to stop.</summary>
    /// <param name="args">Settings, such as <c>--urls http://127.0.0.1:5081</c> or <c>--Storage:DataFolder=/srv/footfall</c>.</param>
    /// <param name="messages">Takes what stopped it.</param>
    /// <returns>0 stopped as asked, 1 failed, 2 wrong settings or input.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter messages)
    {
        IConfiguration? settings = null;
        try
        {
            WebApplicationBuilder builder = ServiceHost.CreateBuilder(args);
            settings = builder.Configuration;
            WebApplication app = ServiceHost.Build(builder);
            await using (app.ConfigureAwait(false))
            {
                await app.RunAsync().ConfigureAwait(false);
            }

            return Done;
        }
#pragma warning disable CA1031 // The last place that can say what happened; nothing is continued.
        catch (Exception stopped)
#pragma warning restore CA1031
        {
            var failure = StartFailure.Describe(stopped, settings);
            await messages.WriteLineAsync(failure.Message).ConfigureAwait(false);
            return failure.IsWrongInput ? WrongInput : Failed;
        }
    }
}
