using Google.Protobuf.Reflection;

namespace Footfall.Contract.Tests;

/// <summary>One element of the contract with the comment above it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Full name, as in <c>footfall.v1.Store.time_zone</c>.</param>
/// <param name="Comment">Its words in one line; empty where there are none.</param>
/// <param name="Field">For a field: what it holds.</param>
internal sealed record Described(ElementKind Kind, string Name, string Comment, FieldDescriptorProto? Field = null);

/// <summary>What an element of the contract is.</summary>
internal enum ElementKind
{
    /// <summary>A service.</summary>
    Service,

    /// <summary>A method of a service.</summary>
    Method,

    /// <summary>A message.</summary>
    Message,

    /// <summary>A field of a message, or an extension.</summary>
    Field,

    /// <summary>A choice between fields.</summary>
    Choice,

    /// <summary>An enumeration.</summary>
    Enumeration,

    /// <summary>A value of an enumeration.</summary>
    Value,
}
