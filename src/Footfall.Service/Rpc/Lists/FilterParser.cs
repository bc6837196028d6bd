using System.Collections.Immutable;

namespace Footfall.Service.Rpc.Lists;

/// <summary>Reads the part of AIP-160 that the contract has.</summary>
/// <remarks>
/// <code>
/// filter     = factor { "AND" factor }
/// factor     = term { "OR" term }         (OR binds tighter than AND, as in AIP-160)
/// term       = [ "NOT" ] ( comparison | "(" filter ")" )
/// comparison = field ( "=" | "!=" | "&lt;" | "&lt;=" | ">" | ">=" | ":" ) ( word | text in quotes )
/// </code>
/// </remarks>
internal sealed class FilterParser
{
    private const int Longest = 4096;
    private const int MostComparisons = 100;
    private const int Deepest = 20;

    private readonly FilterReader _reader;
    private FilterToken _next;
    private int _comparisons;
    private int _depth;

    private FilterParser(string text)
    {
        _reader = new FilterReader(text);
        _next = _reader.Next(isValue: false);
    }

    /// <summary>Reads a filter.</summary>
    /// <returns>Null for one that lets everything through.</returns>
    /// <exception cref="FilterException">It is none.</exception>
    public static FilterExpression? Parse(string text)
    {
        if (text.Length > Longest)
        {
            throw new FilterException($"It has {text.Length} characters; at most {Longest} are allowed.");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var parser = new FilterParser(text);
        FilterExpression filter = parser.Filter();
        return parser._next.Kind == FilterTokenKind.End ? filter : throw parser.Unexpected("AND, OR or the end");
    }

    private FilterExpression Filter() => Joined("AND", isAnd: true, () => Joined("OR", isAnd: false, Term));

    private FilterExpression Joined(string word, bool isAnd, Func<FilterExpression> part)
    {
        var parts = ImmutableArray.CreateBuilder<FilterExpression>();
        parts.Add(part());
        while (Take(word))
        {
            parts.Add(part());
        }

        return parts.Count == 1 ? parts[0] : new Junction(isAnd, parts.ToImmutable());
    }

    private FilterExpression Term()
    {
        if (Take("NOT"))
        {
            return new Negation(Simple());
        }

        return Simple();
    }

    private FilterExpression Simple()
    {
        if (_next.Kind != FilterTokenKind.Open)
        {
            return Compared();
        }

        if (++_depth > Deepest)
        {
            throw new FilterException($"It has brackets more than {Deepest} deep.");
        }

        Move(isValue: false);
        FilterExpression inside = Filter();
        if (_next.Kind != FilterTokenKind.Close)
        {
            throw Unexpected("AND, OR or a closing bracket");
        }

        _depth--;
        Move(isValue: false);
        return inside;
    }

    private Comparison Compared()
    {
        if (_next.Kind != FilterTokenKind.Word || _next.Text is "AND" or "OR" or "NOT")
        {
            throw Unexpected("a field");
        }

        if (++_comparisons > MostComparisons)
        {
            throw new FilterException($"It has more than {MostComparisons} comparisons.");
        }

        string field = _next.Text;
        Move(isValue: false);
        if (_next.Kind != FilterTokenKind.Operator)
        {
            throw Unexpected($"one of {string.Join(' ', Comparison.Operators)}");
        }

        var op = (FilterOperator)Comparison.Operators.ToList().IndexOf(_next.Text);
        Move(isValue: true);
        if (_next.Kind is not (FilterTokenKind.Word or FilterTokenKind.Quoted))
        {
            throw Unexpected("a value");
        }

        FilterValue value = _next.Value ?? new FilterValue(_next.Text);
        Move(isValue: false);
        return new Comparison(field, op, value);
    }

    private bool Take(string word)
    {
        if (_next.Kind != FilterTokenKind.Word || _next.Text != word)
        {
            return false;
        }

        Move(isValue: false);
        return true;
    }

    private void Move(bool isValue) => _next = _reader.Next(isValue);

    private FilterException Unexpected(string wanted) => new($"'{_next.Text}' at position {_next.Position} is not what comes there; write {wanted}.");
}
