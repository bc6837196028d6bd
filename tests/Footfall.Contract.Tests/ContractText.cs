using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Footfall.Contract.Tests;

/// <summary>The contract as it is written, comments included: what a compiled message no longer has.</summary>
internal static class ContractText
{
    /// <summary>Every element of the contract.</summary>
    public static IReadOnlyList<Described> Elements { get; } = Read();

    private static List<Described> Read()
    {
        using Stream stream = typeof(ContractText).Assembly.GetManifestResourceStream("contract.binpb")!;
        var files = FileDescriptorSet.Parser.ParseFrom(stream);
        return [.. files.File.SelectMany(OfFile)];
    }

    private static IEnumerable<Described> OfFile(FileDescriptorProto file)
    {
        var comments = file.SourceCodeInfo.Location
            .GroupBy(location => string.Join('.', location.Path))
            .ToDictionary(group => group.Key, group => OneLine(group.First().LeadingComments));
        string At(params IEnumerable<int> path) => comments.GetValueOrDefault(string.Join('.', path), "");

        IEnumerable<Described> messages = file.MessageType.SelectMany((message, index) =>
            OfMessage(message, file.Package, [FileDescriptorProto.MessageTypeFieldNumber, index], At));
        IEnumerable<Described> enumerations = file.EnumType.SelectMany((enumeration, index) =>
            OfEnumeration(enumeration, file.Package, [FileDescriptorProto.EnumTypeFieldNumber, index], At));
        IEnumerable<Described> extensions = file.Extension.Select((extension, index) => new Described(
            ElementKind.Field,
            $"{file.Package}.{extension.Name}",
            At([FileDescriptorProto.ExtensionFieldNumber, index]),
            extension));
        IEnumerable<Described> services = file.Service.SelectMany((service, index) =>
            OfService(service, file.Package, [FileDescriptorProto.ServiceFieldNumber, index], At));
        return [.. messages, .. enumerations, .. extensions, .. services];
    }

    private static IEnumerable<Described> OfMessage(
        DescriptorProto message, string scope, int[] path, Func<IEnumerable<int>, string> at)
    {
        string name = $"{scope}.{message.Name}";
        IEnumerable<Described> fields = message.Field.Select((field, index) => new Described(
            ElementKind.Field, $"{name}.{field.Name}", at([.. path, DescriptorProto.FieldFieldNumber, index]), field));
        // A field that may be absent makes a choice of one, which nobody wrote.
        IEnumerable<Described> choices = message.OneofDecl.Select((choice, index) => (choice, index))
            .Where(pair => !message.Field.Any(field =>
                field.Proto3Optional && field.HasOneofIndex && field.OneofIndex == pair.index))
            .Select(pair => new Described(
                ElementKind.Choice,
                $"{name}.{pair.choice.Name}",
                at([.. path, DescriptorProto.OneofDeclFieldNumber, pair.index])));
        IEnumerable<Described> nested = message.NestedType.SelectMany((inner, index) =>
            OfMessage(inner, name, [.. path, DescriptorProto.NestedTypeFieldNumber, index], at));
        return [new Described(ElementKind.Message, name, at(path)), .. fields, .. choices, .. nested];
    }

    private static IEnumerable<Described> OfEnumeration(
        EnumDescriptorProto enumeration, string scope, int[] path, Func<IEnumerable<int>, string> at)
    {
        string name = $"{scope}.{enumeration.Name}";
        return
        [
            new Described(ElementKind.Enumeration, name, at(path)),
            .. enumeration.Value.Select((value, index) => new Described(
                ElementKind.Value, $"{name}.{value.Name}", at([.. path, EnumDescriptorProto.ValueFieldNumber, index]))),
        ];
    }

    private static IEnumerable<Described> OfService(
        ServiceDescriptorProto service, string scope, int[] path, Func<IEnumerable<int>, string> at)
    {
        string name = $"{scope}.{service.Name}";
        return
        [
            new Described(ElementKind.Service, name, at(path)),
            .. service.Method.Select((method, index) => new Described(
                ElementKind.Method, $"{name}.{method.Name}", at([.. path, ServiceDescriptorProto.MethodFieldNumber, index]))),
        ];
    }

    private static string OneLine(string comment) =>
        string.Join(' ', comment.Split((char[])['\n', ' '], StringSplitOptions.RemoveEmptyEntries));
}
