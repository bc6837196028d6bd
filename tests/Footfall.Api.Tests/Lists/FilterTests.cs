using CsCheck;
using Footfall.Service.Rpc.Lists;

namespace Footfall.Api.Tests.Lists;

public sealed class FilterTests
{
    private static readonly Thing[] Things =
    [
        new("Main door", "ENTRANCE", true, new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero), ["a", "b"]),
        new("Back door", "PASSING", false, new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero), ["b"]),
        new("Tills", "INTERNAL", true, new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero), []),
        new("say \"*\"", "INTERNAL", false, new DateTimeOffset(2026, 11, 28, 9, 0, 0, TimeSpan.Zero), ["c"]),
    ];

    private static readonly ListField<Thing>[] Fields =
    [
        ListField<Thing>.Text("display_name", one => one.Name),
        ListField<Thing>.Word("role", ["ENTRANCE", "PASSING", "INTERNAL"], one => one.Role),
        ListField<Thing>.Flag("enabled", one => one.Enabled),
        ListField<Thing>.Time("create_time", one => one.Made),
        ListField<Thing>.Texts("zones", one => one.Zones),
    ];

    [Theory]
    [InlineData("", 4)]
    [InlineData("  ", 4)]
    [InlineData("display_name = \"Main door\"", 1)]
    [InlineData("display_name='Main door'", 1)]
    [InlineData("display_name = \"*door\"", 2)]
    [InlineData("display_name = \"M*\"", 1)]
    [InlineData("display_name = \"*a*\"", 3)]
    [InlineData("display_name = \"*\"", 4)]
    [InlineData("display_name != \"*door\"", 2)]
    [InlineData("display_name = \"say \\\"\\*\\\"\"", 1)]
    [InlineData("display_name < Main", 1)]
    [InlineData("role = ENTRANCE OR role = PASSING", 2)]
    [InlineData("role = \"ENTRANCE\"", 1)]
    [InlineData("NOT role = INTERNAL", 2)]
    [InlineData("NOT (role = ENTRANCE OR role = PASSING)", 2)]
    [InlineData("enabled = true AND role != INTERNAL", 1)]
    [InlineData("enabled = true AND role = ENTRANCE OR role = INTERNAL", 2)]
    [InlineData("(enabled = true AND role = ENTRANCE) OR role = INTERNAL", 3)]
    [InlineData("create_time >= 2026-11-26T09:00:00Z AND create_time < \"2026-11-27T10:00:00+01:00\"", 1)]
    [InlineData("zones:b", 2)]
    [InlineData("zones:\"a\" AND zones:b", 1)]
    public void Filter_LetsThroughWhatItSays(string filter, int expected)
    {
        Func<Thing, bool> test = FilterParser.Parse(filter)?.Compile(Fields) ?? (_ => true);

        Things.Count(test).ShouldBe(expected);
    }

    [Theory]
    [InlineData("display_name")]
    [InlineData("display_name =")]
    [InlineData("= \"Main\"")]
    [InlineData("display_name = \"Main")]
    [InlineData("display_name = \"Ma*n\"")]
    [InlineData("display_name : \"Main\"")]
    [InlineData("display_name > \"M*\"")]
    [InlineData("display_name ! \"M\"")]
    [InlineData("role = DOOR")]
    [InlineData("role < ENTRANCE")]
    [InlineData("enabled = maybe")]
    [InlineData("create_time > yesterday")]
    [InlineData("zones = b")]
    [InlineData("colour = red")]
    [InlineData("role = ENTRANCE role = PASSING")]
    [InlineData("role = ENTRANCE AND")]
    [InlineData("role = ENTRANCE and enabled = true")]
    [InlineData("(role = ENTRANCE")]
    [InlineData("role = ENTRANCE)")]
    [InlineData("AND = OR")]
    [InlineData("role = {ENTRANCE}")]
    public void WhatIsNoFilter_IsRefusedWithTheRemedy(string filter) =>
        Should.Throw<FilterException>(() => FilterParser.Parse(filter)?.Compile(Fields)).Message.Length.ShouldBeGreaterThan(20);

    [Fact]
    public void DeepBrackets_AreRefused_AndDoNotEndTheProgram() =>
        Should.Throw<FilterException>(() => FilterParser.Parse(new string('(', 4000)));

    [Fact]
    public void AnyText_IsAFilterOrRefused() =>
        Gen.OneOf(Gen.String, Gen.OneOfConst("role", "=", "!=", "(", ")", "AND", "OR", "NOT", "\"a*", "\"", "enabled", "true", "\\", "*", ":", " ").Array[0, 12].Select(parts => string.Join(' ', parts)))
            .Sample(text =>
            {
                try
                {
                    FilterParser.Parse(text)?.Compile(Fields);
                }
                catch (FilterException)
                {
                    // The one way to refuse.
                }
            });

    [Fact]
    public void PrintedFilter_ReadsAsTheSame() => Expressions(3).Sample(expression =>
        FilterParser.Parse(expression.ToString()!).ShouldBe(expression));

    private static Gen<FilterExpression> Expressions(int depth)
    {
        Gen<FilterExpression> comparison =
            from field in Gen.OneOfConst("display_name", "role", "a.b", "x_1")
            from op in Gen.Enum<FilterOperator>()
            from text in Gen.String
            from stars in Gen.Select(Gen.Bool, Gen.Bool)
            select (FilterExpression)new Comparison(field, op, new FilterValue(text, stars.Item1, stars.Item2 && text.Length > 0));
        if (depth == 0)
        {
            return comparison;
        }

        Gen<FilterExpression> inner = Expressions(depth - 1);
        return Gen.OneOf(
            comparison,
            inner.Select(one => (FilterExpression)new Negation(one)),
            Gen.Select(Gen.Bool, inner.Array[2, 3], (isAnd, parts) => (FilterExpression)new Junction(isAnd, [.. parts])));
    }

    private sealed record Thing(string Name, string Role, bool Enabled, DateTimeOffset Made, string[] Zones);
}
