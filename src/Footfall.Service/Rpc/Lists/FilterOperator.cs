namespace Footfall.Service.Rpc.Lists;

/// <summary>Ways to compare a field.</summary>
internal enum FilterOperator
{
    /// <summary>As <c>=</c>.</summary>
    Equal,

    /// <summary>As <c>!=</c>.</summary>
    NotEqual,

    /// <summary>As <c>&lt;</c>.</summary>
    Less,

    /// <summary>As <c>&lt;=</c>.</summary>
    LessOrEqual,

    /// <summary>As <c>&gt;</c>.</summary>
    Greater,

    /// <summary>As <c>&gt;=</c>.</summary>
    GreaterOrEqual,

    /// <summary>As <c>:</c>.</summary>
    Has,
}
