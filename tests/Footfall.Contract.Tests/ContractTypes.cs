using Footfall.V1;
using Google.Api;
using Google.Protobuf.Reflection;

namespace Footfall.Contract.Tests;

/// <summary>The contract as it is compiled.</summary>
internal static class ContractTypes
{
    /// <summary>Every file of the contract.</summary>
    public static IReadOnlyList<FileDescriptor> Files { get; } =
    [
        .. typeof(Store).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Store).Namespace && type.Name.EndsWith("Reflection", StringComparison.Ordinal))
            .Select(type => (FileDescriptor)type.GetProperty("Descriptor")!.GetValue(null)!),
    ];

    /// <summary>Every method.</summary>
    public static IReadOnlyList<MethodDescriptor> Methods { get; } =
        [.. Files.SelectMany(file => file.Services).SelectMany(service => service.Methods)];

    /// <summary>Every message.</summary>
    public static IReadOnlyList<MessageDescriptor> Messages { get; } = [.. Files.SelectMany(file => file.MessageTypes)];

    /// <summary>Every message that has a name and a pattern of its own.</summary>
    public static IReadOnlyList<MessageDescriptor> Resources { get; } = [.. Messages.Where(message => Resource(message) is not null)];

    /// <summary>How a message is named; null for one that is no resource.</summary>
    public static ResourceDescriptor? Resource(MessageDescriptor message) =>
        message.GetOptions()?.GetExtension(ResourceExtensions.Resource);

    /// <summary>The resources that have a method of the usual name, such as <c>CreateStore</c>.</summary>
    public static IEnumerable<(MessageDescriptor Resource, MethodDescriptor Method)> Standard(string verb) =>
        from resource in Resources
        from method in Methods
        where method.Name == verb + resource.Name
        select (resource, method);

    /// <summary>The REST side of a method.</summary>
    public static HttpRule Http(MethodDescriptor method) => method.GetOptions().GetExtension(AnnotationsExtensions.Http);

    /// <summary>A REST address without the names of what is in it: <c>/v1/{name=stores/*}</c> is <c>/v1/stores/*</c>.</summary>
    public static string RestPath(HttpRule rule)
    {
        string path = rule.PatternCase switch
        {
            HttpRule.PatternOneofCase.Get => rule.Get,
            HttpRule.PatternOneofCase.Post => rule.Post,
            HttpRule.PatternOneofCase.Patch => rule.Patch,
            HttpRule.PatternOneofCase.Delete => rule.Delete,
            _ => "",
        };
        int open = path.IndexOf('{', StringComparison.Ordinal);
        return open < 0
            ? path
            : path[..open] + path[(path.IndexOf('=', open) + 1)..].Replace("}", "", StringComparison.Ordinal);
    }

    /// <summary>Who may call a method.</summary>
    public static Access Access(MethodDescriptor method) => method.GetOptions().GetExtension(AccessExtensions.Access);

    /// <summary>What a field is for.</summary>
    public static IReadOnlyList<FieldBehavior> Behaviors(FieldDescriptor field) =>
        field.GetOptions()?.GetExtension(FieldBehaviorExtensions.FieldBehavior) ?? [];

    /// <summary>Names of a message's fields.</summary>
    public static IReadOnlyList<string> FieldNames(MessageDescriptor message) =>
        [.. message.Fields.InDeclarationOrder().Select(field => field.Name)];

    /// <summary><c>StillThing</c> as <c>still_thing</c>.</summary>
    public static string Snake(string name) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
