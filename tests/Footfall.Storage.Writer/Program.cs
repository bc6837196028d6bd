using System.Globalization;
using Footfall.Storage.Series;
using Footfall.Storage.Writer;
using Microsoft.Extensions.Logging.Abstractions;

// Commits numbered intervals (or configurations) for ever and prints each number once it was acknowledged; made to be killed at any moment.
if (args is [string configFolder, _, NumberedConfig.Mode])
{
    await NumberedConfig.WriteAsync(
        configFolder, number => Console.WriteLine(number.ToString(CultureInfo.InvariantCulture)));
    return 0;
}

if (args.Length != 2)
{
    Console.Error.WriteLine($"usage: Footfall.Storage.Writer DATA_FOLDER FIRST_NUMBER [{NumberedConfig.Mode}]");
    return 2;
}

await using DuckDbSeriesStore store =
    await DuckDbSeriesStore.OpenAsync(args[0], TimeProvider.System, NullLogger<DuckDbSeriesStore>.Instance);
for (int number = int.Parse(args[1], CultureInfo.InvariantCulture); number < NumberedInterval.Limit; number++)
{
    await store.CommitAsync(NumberedInterval.Create(number), rest: null, CancellationToken.None);
    Console.WriteLine(number.ToString(CultureInfo.InvariantCulture));
}

return 0;
