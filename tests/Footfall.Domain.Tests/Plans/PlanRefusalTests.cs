using System.Text;
using Footfall.Domain.Plans;

namespace Footfall.Domain.Tests.Plans;

public sealed class PlanRefusalTests
{
    public static TheoryData<string, string, string> Wrong => new()
    {
        // Keys and types.
        { """{ "lnies": [] }""", "lnies", "did you mean 'lines'?" },
        { """{ "colour": 1 }""", "colour", "'colour' is not a known key. Known here are lines" },
        { """{ "settings": { "min_visit": 1 } }""", "settings.min_visit", "did you mean 'min_visit_s'?" },
        { """{ "lines": [], "lines": [] }""", "lines", "written twice" },
        { """[]""", "", "list of 0" },
        { """null""", "", "null" },
        { """{ "lines": {} }""", "lines", "an object; write a list" },
        { """{ "lines": null }""", "lines", "null; write a list" },
        { """{ "lines": [ 5 ] }""", "lines[0]", "the number 5" },
        { """{ "masks": [ [[0, 0], [1, 0], [1]] ] }""", "masks[0][2]", "a list of 1; write [x, y]" },
        { """{ "settings": { "handover_s": "10" } }""", "settings.handover_s", "a text; write a number" },
        { """{ "settings": { "target_wait_s": -1 } }""", "settings.target_wait_s", "0..3600 seconds" },
        { """{ "settings": { "handover_s": true } }""", "settings.handover_s", "true" },
        { """{ "region": [0, 0, 1] }""", "region", "[x, y, width, height]" },

        // Lines.
        { PlanText.Line(start: "[1.2, 0.5]"), "lines[0].start", "(1.2, 0.5)" },
        { PlanText.Line(end: "[0.5, -0.1]"), "lines[0].end", "0..1" },
        { PlanText.Line(end: "[1e999, 0.5]"), "lines[0].end", "0..1" },
        { PlanText.Line(end: "[\"NaN\", 0.5]"), "lines[0].end[0]", "a text" },
        { PlanText.Line(end: "[0.1, 0.5]"), "lines[0].end", "starts and ends at (0.1, 0.5)" },
        { PlanText.Line(role: "\"entrence\""), "lines[0].role", "did you mean 'entrance'?" },
        { PlanText.Line(role: "\"area\""), "lines[0].role", "one of entrance, passing, internal" },
        { PlanText.Line(into: "\"up\""), "lines[0].in", "left_to_right, right_to_left" },
        { """{ "lines": [ { "id": "a", "role": "entrance", "end": [1, 1], "in": "left_to_right" } ] }""", "lines[0].start", "has no 'start'" },
        { """{ "lines": [ { "id": "a", "role": "entrance", "start": [0, 0], "end": [1, 1] } ] }""", "lines[0].in", "has no 'in'" },

        // Ids.
        { """{ "zones": [ { "role": "area", "polygon": [[0, 0], [1, 0], [1, 1]] } ] }""", "zones[0].id", "has no 'id'" },
        { PlanText.Line(id: "\"\""), "lines[0].id", "empty id" },
        { PlanText.Line(id: "\"  \""), "lines[0].id", "empty id" },
        { PlanText.Line(id: "\"door \""), "lines[0].id", "spaces at an end" },
        { PlanText.Line(id: "\"do\\nor\""), "lines[0].id", "control characters" },
        { PlanText.Line(id: $"\"{new string('x', 65)}\""), "lines[0].id", "65 characters" },
        { PlanText.Zone(id: "\"outside\""), "zones[0].id", "everywhere that is no zone" },
        { PlanText.Zone(id: "7"), "zones[0].id", "the number 7" },

        // Polygons.
        { PlanText.Zone(polygon: "[[0.1,0.1],[0.6,0.1]]"), "zones[0].polygon", "has 2 corners; a polygon needs at least 3" },
        { PlanText.Zone(polygon: "[]"), "zones[0].polygon", "has 0 corners" },
        { PlanText.Zone(polygon: "[[0,0],[1,1],[1,0],[0,1]]"), "zones[0].polygon", "crosses or touches itself" },
        { PlanText.Zone(polygon: "[[0,0],[0.5,0.5],[1,1]]"), "zones[0].polygon", "itself" },
        { PlanText.Zone(polygon: "[[0,0],[0.5,0],[1,0.000001]]"), "zones[0].polygon", "next to nothing" },
        { PlanText.Zone(polygon: "[[0,0],[1,0],[0.5,0],[0.5,1]]"), "zones[0].polygon", "itself" },
        { PlanText.Zone(polygon: "[[0,0],[1,0],[1,1],[0,0]]"), "zones[0].polygon[3]", "close by themselves" },
        { PlanText.Zone(polygon: "[[0,0],[1,0],[1,0],[1,1]]"), "zones[0].polygon[2]", "twice in a row" },
        { PlanText.Zone(polygon: "[[0,0],[640,0],[1,1]]"), "zones[0].polygon[1]", "(640, 0)" },
        { """{ "masks": [ [[0,0],[1,1],[1,0],[0,1]] ] }""", "masks[0]", "Mask 1 crosses or touches itself" },
        { """{ "masks": [ [[0,0],[1,0],[1,2]] ] }""", "masks[0][2]", "0..1" },

        // Roles and service zones.
        { PlanText.Zone(role: "\"entrance\""), "zones[0].role", "one of area, queue, service, staff" },
        { PlanText.Zone(role: "\"queue\"", more: ", \"service\": \"till\""), "zones[0].service", "no such zone" },
        { PlanText.Zone(role: "\"queue\"", more: ", \"service\": \"aisle\""), "zones[0].service", "role queue" },
        { PlanText.Zone(more: ", \"service\": \"aisle\""), "zones[0].service", "only a queue is served" },

        // What is for people.
        { PlanText.Zone(more: ", \"display_name\": \"\""), "zones[0].display_name", "empty" },
        { PlanText.Zone(more: $", \"display_name\": \"{new string('x', 65)}\""), "zones[0].display_name", "longer than 64" },
        { PlanText.Zone(more: ", \"color\": \"red\""), "zones[0].color", "has the color 'red'; write '#' and six" },
        { PlanText.Zone(more: ", \"color\": \"#12345g\""), "zones[0].color", "#2f81f7" },
        { PlanText.Zone(more: ", \"area_square_metres\": 0"), "zones[0].area_square_metres", "above 0, up to 1000000" },
        { PlanText.Zone(more: ", \"area_square_metres\": 1e999"), "zones[0].area_square_metres", "square metres" },
        { PlanText.Zone(more: ", \"capacity\": 2.5"), "zones[0].capacity", "a whole number from 1 to 100000" },
        { PlanText.Zone(more: ", \"capacity\": 0"), "zones[0].capacity", "capacity of 0" },
        { PlanText.Zone(more: ", \"length_metres\": 2"), "zones[0].length_metres", "not a known key" },
        { PlanText.Line(into: "\"left_to_right\", \"length_metres\": 1000.5"), "lines[0].length_metres", "1000.5 metres" },
        { PlanText.Line(into: "\"left_to_right\", \"display_name\": \" Door\""), "lines[0].display_name", "spaces at an end" },
        { PlanText.Line(into: "\"left_to_right\", \"color\": 3"), "lines[0].color", "write a text" },

        // Region and settings.
        { """{ "region": [0, 0, 0, 1] }""", "region", "all but empty" },
        { """{ "region": [0.5, 0, 0.6, 1] }""", "region", "beyond the picture" },
        { """{ "region": [-0.1, 0, 0.6, 1] }""", "region", "0..1" },
        { """{ "region": [0, 0, 1, 1e999] }""", "region", "0..1" },
        { """{ "settings": { "crossing_band": 0.6 } }""", "settings.crossing_band", "0..0.5 picture heights" },
        { """{ "settings": { "crossing_hold_s": -1 } }""", "settings.crossing_hold_s", "0..60 seconds" },
        { """{ "settings": { "gap_tolerance_s": 601 } }""", "settings.gap_tolerance_s", "0..600 seconds" },
        { """{ "settings": { "min_visit_s": 1e300 } }""", "settings.min_visit_s", "0..3600 seconds" },
        { """{ "settings": { "transition_window_s": 1e999 } }""", "settings.transition_window_s", "0..3600 seconds" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Rejects_WithPlaceAndReason(string json, string path, string reason)
    {
        PlanError error = PlanText.Errors(json).ShouldHaveSingleItem();

        error.Path.ShouldBe(path);
        error.Message.ShouldContain(reason);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(" \n", "is empty")]
    [InlineData("{\n  \"lines\": [\n  }", "Line 3, column 3")]
    [InlineData("{ \"lines\": [] } x", "Line 1, column 17")]
    [InlineData("{ \"lines\": NaN }", "Line 1, column 12")]
    [InlineData("{ \"zones\": [], }", "Line 1, column 16")]
    [InlineData("{\n\"Käse\": 01 }", "Line 2, column 10")]
    [InlineData("{ \"lines\": [", "Line 1, column 13")]
    [InlineData("{ \"\\ud800\": 1 }", "Line 1, column 3")]
    public void Rejects_BrokenSyntax_WithLineAndColumn(string json, string reason)
    {
        PlanError error = PlanText.Errors(json).ShouldHaveSingleItem();

        error.Path.ShouldBeEmpty();
        error.Message.ShouldContain(reason);
    }

    [Fact]
    public void Rejects_OtherEncodings() =>
        Should.Throw<PlanException>(() => PlanFile.Parse(Encoding.Unicode.GetBytes("{ \"ä\": 1 }"), "plan.json"))
            .Errors.ShouldHaveSingleItem().Message.ShouldContain("UTF-8");

    [Fact]
    public void Rejects_TwoLinesWithOneId_NamingTheFirst()
    {
        PlanError error = PlanText.Errors("""
            { "lines": [ { "id": "door", "role": "entrance", "start": [0, 0], "end": [1, 1], "in": "left_to_right" },
                         { "id": "door", "role": "entrance", "start": [0, 1], "end": [1, 0], "in": "left_to_right" } ] }
            """).ShouldHaveSingleItem();

        error.Path.ShouldBe("lines[1].id");
        error.Message.ShouldContain("lines[0].id");
    }

    [Fact]
    public void Rejects_ZoneWithTheIdOfALine()
    {
        PlanError error = PlanText.Errors("""
            { "lines": [ { "id": "door", "role": "entrance", "start": [0, 0], "end": [1, 1], "in": "left_to_right" } ],
              "zones": [ { "id": "door", "role": "area", "polygon": [[0, 0], [1, 0], [1, 1]] } ] }
            """).ShouldHaveSingleItem();

        error.Path.ShouldBe("zones[0].id");
    }

    [Fact]
    public void Rejects_TooManyCorners()
    {
        string corners = string.Join(',', Enumerable.Range(0, 201).Select(i => $"[0.{i:000},0]"));

        PlanText.Errors(PlanText.Zone(polygon: $"[{corners}]")).ShouldHaveSingleItem().Message.ShouldContain("at most 200");
    }

    [Fact]
    public void Rejects_WithAllErrors_InThePlansOrder()
    {
        IReadOnlyList<PlanError> errors = PlanText.Errors("""
            { "settings": { "crossing_band": 9 },
              "region": [0, 0, 2, 2],
              "zones": [ { "id": "a", "role": "aria", "polygon": [[0, 0], [1, 1]] }, { "id": "a" } ],
              "lines": [ { "id": "door", "role": "entrance", "start": [0, 0], "end": [0, 0], "in": "left_to_right" } ],
              "extra": 1 }
            """);

        errors.Select(error => error.Path).ShouldBe(
        [
            "extra", "lines[0].end", "zones[0].role", "zones[0].polygon", "zones[1].role", "zones[1].polygon", "zones[1].id",
            "region", "settings.crossing_band",
        ]);
    }

    [Fact]
    public void Rejects_SayingWhichFileAndEveryError()
    {
        PlanException refused = Should.Throw<PlanException>(
            () => PlanFile.Parse("""{ "a": 1, "b": 2 }"""u8, "north-2.json"));

        refused.Message.ShouldContain("north-2.json");
        refused.Message.ShouldContain("'a'");
        refused.Message.ShouldContain("'b'");
    }

    [Fact]
    public void Rejects_LongNonsense_WithShortMessage() =>
        PlanText.Errors($$"""{ "{{new string('k', 100_000)}}": 1 }""").ShouldHaveSingleItem().ToString().Length.ShouldBeLessThan(400);
}
