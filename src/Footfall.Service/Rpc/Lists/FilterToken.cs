namespace Footfall.Service.Rpc.Lists;

/// <summary>A word, sign or text of a filter.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written; of a quoted text, what it says.</param>
/// <param name="Position">Its first character, from 1.</param>
internal readonly record struct FilterToken(FilterTokenKind Kind, string Text, int Position)
{
    /// <summary>For a quoted text: what it is compared as.</summary>
    public FilterValue? Value { get; init; }
}

/// <summary>Kinds of what a filter is made of.</summary>
internal enum FilterTokenKind
{
    /// <summary>Its end.</summary>
    End,

    /// <summary>A field, a value without quotes, or AND, OR, NOT.</summary>
    Word,

    /// <summary>A text in quotes.</summary>
    Quoted,

    /// <summary>A way to compare.</summary>
    Operator,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,
}
