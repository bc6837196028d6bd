using Footfall.Storage.Configuration;

namespace Footfall.Storage.Tests.Configuration;

public sealed class StoreRefusalTests
{
    [Theory]
    [InlineData("store", null, "store.id", "The store has no id")]
    [InlineData("store.id", "\"high street\"", "store.id", "letters")]
    [InlineData("store.id", "7", "store.id", "This is a number; write a text in quotes.")]
    [InlineData("store.name", "\" \"", "store.name", "name that is empty")]
    [InlineData("store.time_zone", null, "store.time_zone", "Europe/London")]
    [InlineData("store.time_zone", "\"Europe/Londn\"", "store.time_zone", "'Europe/Londn' is not known")]
    [InlineData("store.time_zone", "\"GMT Standard Time\"", "store.time_zone", "write Europe/London")]
    [InlineData("store.time_zone", "\"../../etc/passwd\"", "store.time_zone", "is not known")]
    [InlineData("store.timezone", "\"UTC\"", "store.timezone", "'timezone' is not a known key; known here are id, name, time_zone, opening_hours")]
    [InlineData("store.opening_hours", "{}", "store.opening_hours", "leave them out for a store that is always open")]
    [InlineData("store.opening_hours", "[]", "store.opening_hours", "This is a list; write an object with monday")]
    [InlineData("store.opening_hours", "{ \"mondy\": [] }", "store.opening_hours.mondy", "'mondy' is not a known key")]
    [InlineData("store.opening_hours", "{ \"monday\": \"9-5\" }", "store.opening_hours.monday", "This is a text; write a list")]
    [InlineData("store.opening_hours", "{ \"monday\": [9] }", "store.opening_hours.monday[0]", "This is a number; write a text")]
    [InlineData("store.opening_hours", "{ \"monday\": [\"9-17\"] }", "store.opening_hours.monday[0]", "'9-17' is no span of time")]
    [InlineData("store.opening_hours", "{ \"monday\": [\"09:00-25:00\"] }", "store.opening_hours.monday[0]", "write it as 09:00-20:00")]
    [InlineData("store.opening_hours", "{ \"monday\": [\"09:00-09:00\"] }", "store.opening_hours.monday[0]", "is no span of time")]
    [InlineData("store.opening_hours", "{ \"monday\": [\"24:00-09:00\"] }", "store.opening_hours.monday[0]", "is no span of time")]
    [InlineData("store.opening_hours", "{ \"monday\": [\"09:00-17:00\", \"16:00-20:00\"] }", "store.opening_hours.monday[1]", "in order")]
    [InlineData("store.special_dates", "{ \"25.12.2026\": [] }", "store.special_dates.25.12.2026", "write it as 2026-12-25")]
    [InlineData("store.special_dates", "{ \"2026-02-29\": [] }", "store.special_dates.2026-02-29", "is no date")]
    [InlineData("store.special_dates", "{ \"2026-12-25\": [], \"2026-12-25\": [] }", "store.special_dates.2026-12-25", "written twice")]
    [InlineData("store.special_dates", "[\"2026-12-25\"]", "store.special_dates", "write an object with dates")]
    [InlineData("store.reset_hour", "\"4\"", "store.reset_hour", "'4' is no time of day; write it as 04:00")]
    [InlineData("store.reset_hour", "4", "store.reset_hour", "This is a number; write a text in quotes.")]
    [InlineData("store.capacity", "0", "store.capacity", "a whole number from 1 to 1000000")]
    [InlineData("store.capacity", "2.5", "store.capacity", "has the capacity 2.5")]
    [InlineData("store.occupancy_baseline", "-1", "store.occupancy_baseline", "from 0 to 100000")]
    [InlineData("store.floor_plan", "\"plan.png\"", "store.floor_plan", "write an object with picture, width_metres")]
    [InlineData("store.floor_plan", "{}", "store.floor_plan.picture", "has no picture; give a PNG, JPEG or WebP")]
    [InlineData("store.floor_plan", "{ \"picture\": \"?\" }", "store.floor_plan.picture", "is not base64")]
    [InlineData("store.floor_plan", "{ \"picture\": \"aGVsbG8=\" }", "store.floor_plan.picture", "no picture that can be shown")]
    [InlineData("cameras[1].detection", "[]", "cameras[1].detection", "write an object with model")]
    [InlineData("cameras[1].detection", "{ \"model\": \"../x\" }", "cameras[1].detection.model", "names no model")]
    [InlineData("cameras[1].detection", "{ \"score_threshold\": 0 }", "cameras[1].detection.score_threshold", "above 0, up to 1")]
    [InlineData("cameras[1].detection", "{ \"score_threshold\": 0.2, \"score_floor\": 0.3 }", "cameras[1].detection.score_floor", "at most its score_threshold, 0.2")]
    [InlineData("cameras[1].detection", "{ \"score_floor\": 0.0001 }", "cameras[1].detection.score_floor", "from 0.001 to 1")]
    [InlineData("cameras[1].detection", "{ \"overlap_threshold\": 1.1 }", "cameras[1].detection.overlap_threshold", "up to 1")]
    [InlineData("cameras[1].detection", "{ \"input_long_side\": 31 }", "cameras[1].detection.input_long_side", "from 32 to 4096")]
    [InlineData("cameras[1].picture_mode", "\"blurry\"", "cameras[1].picture_mode", "one of full, blurred, off")]
    [InlineData("cameras[1].floor_plan_position", "{}", "cameras[1].floor_plan_position.position", "has no position")]
    [InlineData("cameras[1].floor_plan_position", "{ \"position\": [0.5] }", "cameras[1].floor_plan_position.position", "write [x, y]")]
    [InlineData("cameras[1].floor_plan_position", "{ \"position\": [0.5, 1.5] }", "cameras[1].floor_plan_position.position", "(0.5, 1.5)")]
    [InlineData("cameras[1].floor_plan_position", "{ \"position\": [0, 0], \"heading_degrees\": 360 }", "cameras[1].floor_plan_position.heading_degrees", "to below 360")]
    [InlineData("cameras[1].floor_plan_position", "{ \"position\": [0, 0], \"height_metres\": 0 }", "cameras[1].floor_plan_position.height_metres", "0 metres high")]
    [InlineData("cameras[1].floor_plan_position", "{ \"position\": [0, 0], \"floor_points\": [ { \"in_picture\": [0, 0], \"on_floor_plan\": [0, 0] } ] }", "cameras[1].floor_plan_position.floor_points", "has 1 floor points; write 4 to 20")]
    [InlineData("cameras[1].floor_plan_position", "{ \"position\": [0, 0], \"floor_points\": [ { \"in_picture\": [0, 0], \"on_floor_plan\": [0, 0] }, { \"in_picture\": [1, 0], \"on_floor_plan\": [1, 0] }, { \"in_picture\": [0, 1], \"on_floor_plan\": [0, 1] }, { \"in_picture\": [0.5, 0.5], \"on_floor_plan\": [1, 1] } ] }", "cameras[1].floor_plan_position.floor_points[3]", "on one line with 2 and 3 in its picture")]
    [InlineData("areas", "[ { \"id\": \"a\", \"name\": \"A\", \"kind\": \"other\", \"color\": \"blue\" } ]", "areas[0].color", "#2f81f7")]
    [InlineData("areas", "[ { \"id\": \"a\", \"name\": \"A\", \"kind\": \"other\", \"capacity\": 100001 } ]", "areas[0].capacity", "from 1 to 100000")]
    [InlineData("areas", "[ { \"id\": \"a\", \"name\": \"A\", \"kind\": \"other\", \"floor_plan_polygon\": [[0,0],[1,1]] } ]", "areas[0].floor_plan_polygon", "has 2 corners")]
    [InlineData("cameras", "{}", "cameras", "This is an object; write a list")]
    [InlineData("cameras[0]", "[]", "cameras[0]", "This is a list; write an object")]
    [InlineData("cameras[1].id", "\"door\"", "cameras[1].id", "which cameras[0] has already")]
    [InlineData("cameras[1].id", "\"DOOR\"", "cameras[1].id", "which cameras[0] has already")]
    [InlineData("cameras[1].name", "\"Door\"", "cameras[1].name", "which cameras[0] has already")]
    [InlineData("cameras[1].id", "\"a/b\"", "cameras[1].id", "letters")]
    [InlineData("cameras[1].id", null, "cameras[1].id", "Camera 2 has no id")]
    [InlineData("cameras[1].address", null, "cameras[1].address", "Camera 'till_2' has no address")]
    [InlineData("cameras[1].address", "\"\"", "cameras[1].address", "is empty")]
    [InlineData("cameras[1].address", "\"ftp://10.0.0.7/a.mp4\"", "cameras[1].address", "begins with 'ftp:'")]
    [InlineData("cameras[1].address", "\"file:///etc/passwd\"", "cameras[1].address", "begins with 'file:'")]
    [InlineData("cameras[1].address", "\"concat:a.mp4|b.mp4\"", "cameras[1].address", "begins with 'concat:'")]
    [InlineData("cameras[1].address", "\"/dev/zero\"", "cameras[1].address", "'/dev/zero' is no camera")]
    [InlineData("cameras[1].address", "\"rtsp:///stream\"", "cameras[1].address", "no complete URL")]
    [InlineData("cameras[0].loop", "true", "cameras[0].loop", "leave loop out")]
    [InlineData("cameras[1].loop", "\"yes\"", "cameras[1].loop", "write true or false")]
    [InlineData("cameras[1].frames_per_second", "0", "cameras[1].frames_per_second", "has 0 frames per second")]
    [InlineData("cameras[1].frames_per_second", "61", "cameras[1].frames_per_second", "up to 60")]
    [InlineData("cameras[1].frames_per_second", "1e999", "cameras[1].frames_per_second", "up to 60")]
    [InlineData("cameras[1].analysis_width", "63", "cameras[1].analysis_width", "from 64 to 4096")]
    [InlineData("cameras[1].analysis_width", "640.5", "cameras[1].analysis_width", "a whole number")]
    [InlineData("cameras[1].plan_version", "-1", "cameras[1].plan_version", "has the plan_version -1")]
    [InlineData("cameras[1].plan", null, "cameras[1].plan", "has no plan")]
    [InlineData("cameras[1].plan", "[]", "cameras[1].plan", "Camera 'till_2': ")]
    [InlineData("cameras[1].plan.lines[0].end", "[0.1, 0.5]", "cameras[1].plan.lines[0].end", "Camera 'till_2': ")]
    [InlineData("cameras[1].plan.line", "[]", "cameras[1].plan.line", "'line' is not a known key")]
    [InlineData("cameras[1].fps", "5", "cameras[1].fps", "'fps' is not a known key")]
    public void Rejects_OneWrongValue_NamingItsPlace(string path, string? value, string at, string message)
    {
        StoreConfigException refusal = Should.Throw<StoreConfigException>(() => StoreText.Parse(StoreText.With(path, value)));
        refusal.Errors.ShouldContain(
            error => error.Path == at && error.Message.Contains(message, StringComparison.Ordinal), refusal.Message);
        refusal.Message.ShouldStartWith("store.json is not a usable store configuration");
    }

    [Fact]
    public void Rejects_ManyWrongValues_AllAtOnceInTheirOrder()
    {
        string json =
            """
            { "store": { "id": "s", "name": "S", "time_zone": "Mars/Olympus" },
              "cameras": [ { "id": "a", "name": "A", "address": "gopher://x", "plan": { "zones": 7 } },
                           { "id": "a", "name": "B", "adress": "x.mp4", "plan": {} } ] }
            """;
        Should.Throw<StoreConfigException>(() => StoreText.Parse(json)).Errors.Select(error => error.Path).ShouldBe(
            ["cameras[1].adress", "store.time_zone", "cameras[0].address", "cameras[0].plan.zones", "cameras[1].address", "cameras[1].id"],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{ \"store\": ")]
    [InlineData("{ \"store\": {}, } // end")]
    [InlineData("{ \"store\": { \"id\": \"\\ud83d\" } }")]
    [InlineData("{ \"\\ud83d\": 1 }")]
    [InlineData("{ \"store\": {}, \"store\": {} }")]
    public void Rejects_WhatIsNoConfiguration(string text) =>
        Should.Throw<StoreConfigException>(() => StoreText.Parse(text)).Errors.ShouldNotBeEmpty();

    [Fact]
    public void Rejects_BrokenJson_WithLineAndColumn() =>
        Should.Throw<StoreConfigException>(() => StoreText.Parse("{\n  \"store\": oops }")).Message.ShouldContain("Line 2, byte 12");

    [Fact]
    public void Rejects_AddressWithAPassword_WithoutShowingIt()
    {
        string json = StoreText.With("cameras[1].address", "\"rtsp://admin:s3cret@host name/x\"");
        Should.Throw<StoreConfigException>(() => StoreText.Parse(json)).Message.ShouldContain(
            "cameras[1].address: Camera 'till_2': the address 'rtsp://***@host name/x' is no complete URL. Write it as rtsp://user:password@");
    }
}
