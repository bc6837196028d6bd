using System.Text;

namespace Footfall.Service.Rpc.Lists;

/// <summary>Cuts a filter into words, signs and texts.</summary>
/// <param name="text">The filter.</param>
internal sealed class FilterReader(string text)
{
    private int _at;

    /// <summary>The next one.</summary>
    /// <param name="isValue">Whether a value is due: its words may hold colons, as times do.</param>
    /// <exception cref="FilterException">There is none here.</exception>
    public FilterToken Next(bool isValue)
    {
        while (_at < text.Length && text[_at] is ' ' or '\t' or '\r' or '\n')
        {
            _at++;
        }

        int start = _at;
        if (_at == text.Length)
        {
            return new FilterToken(FilterTokenKind.End, "the end", start + 1);
        }

        switch (text[_at])
        {
            case '(':
                _at++;
                return new FilterToken(FilterTokenKind.Open, "(", start + 1);
            case ')':
                _at++;
                return new FilterToken(FilterTokenKind.Close, ")", start + 1);
            case '"' or '\'':
                return Quoted(start);
            case '=' or '!' or '<' or '>' or ':':
                return Sign(start);
        }

        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '_' or '-' or '.' || (isValue && text[_at] is ':' or '/' or '+')))
        {
            _at++;
        }

        return _at > start
            ? new FilterToken(FilterTokenKind.Word, text[start.._at], start + 1)
            : throw new FilterException($"There is a character at position {start + 1} that filters do not have; put texts in quotes.");
    }

    private FilterToken Sign(int start)
    {
        _at += _at + 1 < text.Length && text[_at + 1] == '=' && text[_at] is '!' or '<' or '>' ? 2 : 1;
        string sign = text[start.._at];
        return Comparison.Operators.Contains(sign)
            ? new FilterToken(FilterTokenKind.Operator, sign, start + 1)
            : throw new FilterException($"'{sign}' at position {start + 1} is no comparison; write one of {string.Join(' ', Comparison.Operators)}.");
    }

    private FilterToken Quoted(int start)
    {
        char quote = text[_at++];
        var said = new StringBuilder();
        var stars = new List<int>();
        for (; _at < text.Length; _at++)
        {
            if (text[_at] == quote)
            {
                _at++;
                return new FilterToken(FilterTokenKind.Quoted, said.ToString(), start + 1) { Value = Value(said, stars, start) };
            }

            if (text[_at] == '\\' && _at + 1 < text.Length)
            {
                _at++;
            }
            else if (text[_at] == '*')
            {
                stars.Add(said.Length);
            }

            said.Append(text[_at]);
        }

        throw new FilterException($"The text that begins at position {start + 1} has no closing quote.");
    }

    private static FilterValue Value(StringBuilder said, List<int> stars, int start)
    {
        bool before = stars.Contains(0);
        bool after = said.Length > 1 && stars.Contains(said.Length - 1);
        return stars.Count > (before ? 1 : 0) + (after ? 1 : 0)
            ? throw new FilterException($"The text at position {start + 1} has a '*' inside; it stands at the beginning or end, or as \\* for itself.")
            : new FilterValue(said.ToString()[(before ? 1 : 0)..(after ? said.Length - 1 : said.Length)], before, after);
    }
}
