using System.Collections.Immutable;
using System.Text.Json;
using Footfall.Domain.Plans;

namespace Footfall.Storage.Configuration;

/// <summary>Reads the form that holds several stores.</summary>
internal static class ExportReader
{
    private const int MostStores = 1000;

    private static IReadOnlyList<string> Keys { get; } = [StoreKeys.Format, StoreKeys.Stores];

    /// <exception cref="StoreConfigException">It is not usable.</exception>
    public static ImmutableArray<StorePlan> Read(JsonElement root, string source, string baseFolder)
    {
        var errors = new ConfigErrors();
        IReadOnlyDictionary<string, ConfigValue> members = new ConfigValue(root, "", errors).AsObject(Keys);
        double? format = members.TryGetValue(StoreKeys.Format, out ConfigValue written) ? written.AsNumber() : StoreKeys.PresentFormat;
        if (format is { } number && number != StoreKeys.PresentFormat)
        {
            errors.Add(StoreKeys.Format, $"This is not {StoreKeys.PresentFormat}, the only form that this version reads; use the version that wrote it.");
        }

        var stores = ImmutableArray.CreateBuilder<StorePlan>();
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (ConfigValue store in members[StoreKeys.Stores].AsList(MostStores))
        {
            var own = new ConfigErrors();
            if (StoreValidator.Validate(StoreConfigReader.Read(store.Json, own), baseFolder, own) is { } plan)
            {
                stores.Add(plan);
                if (!ids.Add(plan.Id))
                {
                    errors.Add($"{store.Path}.{StoreKeys.Store}.{StoreKeys.Id}", $"The store '{plan.Id}' is there twice; choose another id.");
                }
            }

            foreach (PlanError error in own.All)
            {
                errors.Add(error.Path.Length == 0 ? store.Path : $"{store.Path}.{error.Path}", error.Message);
            }
        }

        return errors.IsEmpty ? stores.ToImmutable() : throw new StoreConfigException(source, errors.All);
    }
}
