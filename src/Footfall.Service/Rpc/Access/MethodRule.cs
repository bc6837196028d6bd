using System.Collections.Frozen;
using Footfall.V1;
using Google.Api;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace Footfall.Service.Rpc.Access;

/// <summary>What the contract says about calling one of its methods.</summary>
internal sealed class MethodRule
{
    private const string StoreCollection = "stores/";

    private static readonly string[] Reading = ["Get", "List", "Watch", "Query", "Export", "Compare", "Probe"];

    private static readonly FrozenDictionary<string, MethodRule> All = typeof(SessionService).Assembly.GetTypes()
        .Select(type => type.GetProperty("Descriptor")?.GetValue(null))
        .OfType<ServiceDescriptor>()
        .SelectMany(service => service.Methods)
        .Select(method => new MethodRule(method))
        .ToFrozenDictionary(rule => $"/{rule.Name}");

    private readonly FieldDescriptor[] _names;
    private readonly FieldDescriptor? _changed;

    private MethodRule(MethodDescriptor method)
    {
        Method = method;
        Access = method.GetOptions()?.GetExtension(AccessExtensions.Access) ?? V1.Access.Unspecified;
        IsWrite = !Array.Exists(Reading, verb => method.Name.StartsWith(verb, StringComparison.Ordinal));
        _names = [.. method.InputType.Fields.InDeclarationOrder().Where(IsName)];
        // An update says in the resource that it sends which one is meant; a new resource's own name is ignored.
        _changed = method.Name.StartsWith("Update", StringComparison.Ordinal)
            ? method.InputType.Fields.InDeclarationOrder()
                .FirstOrDefault(field => field.FieldType == FieldType.Message && field.MessageType.FindFieldByName("name") is not null)
            : null;
    }

    /// <summary>The method.</summary>
    public MethodDescriptor Method { get; }

    /// <summary>As in <c>footfall.v1.ZoneService/UpdateZone</c>.</summary>
    public string Name => $"{Method.Service.FullName}/{Method.Name}";

    /// <summary>Who may call it.</summary>
    public V1.Access Access { get; }

    /// <summary>Whether it changes something, so that it is audited. A verb that is not known to read is taken for one.</summary>
    public bool IsWrite { get; }

    /// <summary>Every method of the contract.</summary>
    public static IEnumerable<MethodRule> Every => All.Values;

    /// <summary>The rule for a method.</summary>
    /// <param name="path">As gRPC has it, as in <c>/footfall.v1.ZoneService/UpdateZone</c>.</param>
    /// <returns>Null where the contract has no such method.</returns>
    public static MethodRule? Find(string path) => All.GetValueOrDefault(path);

    /// <summary>Ids of the stores that a request names, <c>-</c> for all; none where it names none.</summary>
    public IEnumerable<string> StoresOf(IMessage request) => NamesIn(request)
        .Where(name => name.StartsWith(StoreCollection, StringComparison.Ordinal))
        .Select(name => name.Split('/', 3)[1])
        .Distinct(StringComparer.Ordinal);

    /// <summary>What a request is about, for the log; empty where it names nothing.</summary>
    public string ResourceOf(IMessage request) => NamesIn(request).FirstOrDefault(name => name.Length > 0) ?? "";

    private IEnumerable<string> NamesIn(IMessage request)
    {
        foreach (FieldDescriptor field in _names)
        {
            switch (field.Accessor.GetValue(request))
            {
                case string one:
                    yield return one;
                    break;
                case IEnumerable<string> many:
                    foreach (string one in many)
                    {
                        yield return one;
                    }

                    break;
                default:
                    break;
            }
        }

        if (_changed?.Accessor.GetValue(request) is IMessage changed)
        {
            yield return (string)_changed.MessageType.FindFieldByName("name").Accessor.GetValue(changed);
        }
    }

    // What is counted of is named in full or within the parent.
    private static bool IsName(FieldDescriptor field) => field.FieldType == FieldType.String
        && (field.Name == "subjects" || field.GetOptions()?.GetExtension(ResourceExtensions.ResourceReference) is not null);
}
