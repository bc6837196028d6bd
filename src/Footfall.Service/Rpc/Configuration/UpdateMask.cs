using System.Collections;
using Footfall.Service.Rpc.Errors;
using Google.Api;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace Footfall.Service.Rpc.Configuration;

/// <summary>Field masks of updates, as AIP-134 has them.</summary>
/// <remarks>
/// No mask stands for all fields that are given, <c>*</c> for all fields; a field that is named and not given takes its default.
/// What only the service sets may be named and is not looked at (AIP-203).
/// </remarks>
internal static class UpdateMask
{
    private const string Field = "update_mask";
    private const string Etag = "etag";
    private const int MostPaths = 200;

    /// <summary>Puts what a mask names into a copy of what is there.</summary>
    /// <param name="present">What is there; left as it is.</param>
    /// <param name="given">The new values.</param>
    /// <param name="paths">See <see cref="Read"/>.</param>
    public static T Merge<T>(T present, T given, IReadOnlyList<IReadOnlyList<FieldDescriptor>> paths)
        where T : class, IMessage<T>
    {
        T merged = present.Clone();
        foreach (IReadOnlyList<FieldDescriptor> path in paths)
        {
            Copy(merged, given, path);
        }

        return merged;
    }

    /// <summary>The fields that an update changes, each by its way from the resource.</summary>
    /// <param name="mask">As the caller sent it.</param>
    /// <param name="given">The new values.</param>
    /// <exception cref="Grpc.Core.RpcException">It names a field that is not there.</exception>
    public static IReadOnlyList<IReadOnlyList<FieldDescriptor>> Read(FieldMask? mask, IMessage given)
    {
        IEnumerable<FieldDescriptor> writable = given.Descriptor.Fields.InDeclarationOrder().Where(IsWritable);
        if (mask is null || mask.Paths.Count == 0)
        {
            return [.. writable.Where(field => IsGiven(field, given)).Select(field => new[] { field })];
        }

        if (mask.Paths is ["*"])
        {
            return [.. writable.Select(field => new[] { field })];
        }

        if (mask.Paths.Count > MostPaths)
        {
            throw Refusal.InvalidField(Field, $"It names {mask.Paths.Count} fields; at most {MostPaths} are allowed.");
        }

        (string Path, FieldDescriptor[]? Fields)[] found = [.. mask.Paths.Select(path => (path, Find(path, given.Descriptor)))];
        (string, string)[] unknown =
        [
            .. found.Where(one => one.Fields is null).Select(one => (
                Field,
                $"'{Shortened(one.Path)}' is no field to change here; there are {string.Join(", ", writable.Select(field => field.Name))}, or * alone.")),
        ];
        return unknown.Length == 0
            ? [.. found.Select(one => one.Fields!).Where(fields => IsWritable(fields[0]))]
            : throw Refusal.InvalidFields(unknown);
    }

    private static FieldDescriptor[]? Find(string path, MessageDescriptor? message)
    {
        var fields = new List<FieldDescriptor>();
        foreach (string name in path.Split('.'))
        {
            FieldDescriptor? field = message?.Fields.InDeclarationOrder().FirstOrDefault(field => field.Name == name || field.JsonName == name);
            if (field is null)
            {
                return null;
            }

            fields.Add(field);
            message = field.FieldType == FieldType.Message && !field.IsRepeated ? field.MessageType : null;
        }

        return [.. fields];
    }

    private static bool IsWritable(FieldDescriptor field) => field.Name != Etag
        && field.GetOptions()?.GetExtension(FieldBehaviorExtensions.FieldBehavior) is var behaviour
        && (behaviour is null || !behaviour.Any(one => one is FieldBehavior.OutputOnly or FieldBehavior.Identifier or FieldBehavior.Immutable));

    private static bool IsGiven(FieldDescriptor field, IMessage message) =>
        field.IsRepeated ? ((IList)field.Accessor.GetValue(message)).Count > 0
        : field.HasPresence ? field.Accessor.HasValue(message)
        : !Equals(field.Accessor.GetValue(message), field.Accessor.GetValue(field.ContainingType.Parser.ParseFrom(ByteString.Empty)));

    private static void Copy(IMessage target, IMessage? given, IReadOnlyList<FieldDescriptor> path)
    {
        for (int i = 0; i < path.Count - 1; i++)
        {
            FieldDescriptor way = path[i];
            given = given is null ? null : (IMessage?)way.Accessor.GetValue(given);
            if (way.Accessor.GetValue(target) is not IMessage next)
            {
                if (given is null)
                {
                    return;
                }

                next = way.MessageType.Parser.ParseFrom(ByteString.Empty);
                way.Accessor.SetValue(target, next);
            }

            target = next;
        }

        FieldDescriptor field = path[^1];
        field.Accessor.Clear(target);
        if (given is null || !IsGiven(field, given))
        {
            return;
        }

        if (field.IsRepeated)
        {
            var into = (IList)field.Accessor.GetValue(target);
            foreach (object? item in (IList)field.Accessor.GetValue(given))
            {
                into.Add(item);
            }
        }
        else
        {
            field.Accessor.SetValue(target, field.Accessor.GetValue(given));
        }
    }

    private static string Shortened(string path) => path.Length <= 64 ? path : path[..64] + "…";
}
