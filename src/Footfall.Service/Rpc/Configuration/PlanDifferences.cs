using Footfall.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace Footfall.Service.Rpc.Configuration;

/// <summary>Compares two plans field by field.</summary>
internal static class PlanDifferences
{
    // Names, what belongs to being stored, and what is told by the id in the path.
    private static readonly string[] NotCompared = ["name", "id", "etag", "create_time", "update_time"];

    // How a thing is called, drawn or measured, which changes nothing that is counted.
    private static readonly string[] NotCounted = ["display_name", "color", "length_metres", "area_square_metres", "capacity"];

    private static readonly JsonFormatter Json = new(JsonFormatter.Settings.Default.WithPreserveProtoFieldNames(true));

    /// <summary>Every difference, in the order of the plan's sections.</summary>
    public static IEnumerable<PlanDifference> Between(Plan before, Plan after) =>
    [
        .. Entries("lines", before.Lines, after.Lines, line => line.Id),
        .. Entries("zones", before.Zones, after.Zones, zone => zone.Id),
        .. Whole("region", Value(before.Region), Value(after.Region)),
        .. Whole("masks", List(before.Masks.Select(Value)), List(after.Masks.Select(Value))),
        .. Fields("settings.", before.Settings, after.Settings),
    ];

    private static IEnumerable<PlanDifference> Entries<T>(
        string list, IEnumerable<T> before, IEnumerable<T> after, Func<T, string> id)
        where T : IMessage
    {
        var old = before.ToDictionary(id);
        var present = after.ToDictionary(id);
        foreach ((string key, T gone) in old.Where(one => !present.ContainsKey(one.Key)))
        {
            yield return new PlanDifference
            {
                Field = $"{list}[{key}]",
                Kind = PlanDifferenceKind.Removed,
                Before = Value(gone),
                AffectsCounts = true,
            };
        }

        foreach ((string key, T item) in present)
        {
            if (!old.TryGetValue(key, out T? was))
            {
                yield return new PlanDifference
                {
                    Field = $"{list}[{key}]",
                    Kind = PlanDifferenceKind.Added,
                    After = Value(item),
                    AffectsCounts = true,
                };
                continue;
            }

            foreach (PlanDifference difference in Fields($"{list}[{key}].", was, item))
            {
                yield return difference;
            }
        }

        string[] orderBefore = [.. old.Keys.Where(present.ContainsKey)];
        string[] orderAfter = [.. present.Keys.Where(old.ContainsKey)];
        if (!orderBefore.SequenceEqual(orderAfter))
        {
            yield return new PlanDifference
            {
                Field = list,
                Kind = PlanDifferenceKind.Changed,
                Before = List(orderBefore.Select(key => Google.Protobuf.WellKnownTypes.Value.ForString(key))),
                After = List(orderAfter.Select(key => Google.Protobuf.WellKnownTypes.Value.ForString(key))),
            };
        }
    }

    private static IEnumerable<PlanDifference> Fields(string place, IMessage before, IMessage after) =>
        before.Descriptor.Fields.InDeclarationOrder()
            .Where(field => !NotCompared.Contains(field.Name))
            .SelectMany(field => Whole(place + field.Name, Value(field, before), Value(field, after), !NotCounted.Contains(field.Name)));

    private static IEnumerable<PlanDifference> Whole(string field, Value? before, Value? after, bool affectsCounts = true)
    {
        if (!Equals(before, after))
        {
            yield return new PlanDifference
            {
                Field = field,
                Kind = before is null ? PlanDifferenceKind.Added : after is null ? PlanDifferenceKind.Removed : PlanDifferenceKind.Changed,
                Before = before,
                After = after,
                AffectsCounts = affectsCounts,
            };
        }
    }

    private static Value Value(IMessage message) => Google.Protobuf.WellKnownTypes.Value.Parser.ParseJson(Json.Format(message));

    private static Value List(IEnumerable<Value> values) => Google.Protobuf.WellKnownTypes.Value.ForList([.. values]);

    // Null where the field is not given.
    private static Value? Value(FieldDescriptor field, IMessage message) =>
        Value(message).StructValue.Fields.TryGetValue(field.Name, out Value? value) ? value : null;
}
