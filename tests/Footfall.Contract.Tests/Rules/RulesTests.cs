using Footfall.Testing;

namespace Footfall.Contract.Tests.Rules;

/// <summary>The contract keeps its rules, and the checks notice when it does not.</summary>
public sealed class RulesTests : IDisposable
{
    private readonly ContractChecks _checks = new();

    public void Dispose() => _checks.Dispose();

    [Fact]
    public async Task Lint_ContractAsItIs_Passes()
    {
        CommandResult result = await _checks.LintAsync();

        (result.Output + result.Error).ShouldBeEmpty();
        result.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Lint_FieldWithoutComment_Fails()
    {
        _checks.Change("geometry.proto", "  // Columns, in pixels.\n", "");

        CommandResult result = await _checks.LintAsync();

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain("\"width_pixels\"");
    }

    [Fact]
    public async Task Lint_NameOutOfStyle_Fails()
    {
        _checks.Change("geometry.proto", "int32 height_pixels = 2;", "int32 heightPixels = 2;");

        (await _checks.LintAsync()).ExitCode.ShouldNotBe(0);
    }

    [Fact]
    public async Task Breaking_ContractAsItIs_Passes()
    {
        CommandResult result = await _checks.BreakingAsync();

        (result.Output + result.Error).ShouldBeEmpty();
        result.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Breaking_NewField_Passes()
    {
        _checks.Change(
            "geometry.proto",
            "  int32 height_pixels = 2;\n",
            "  int32 height_pixels = 2;\n  // Bits of a colour.\n  int32 depth_bits = 3;\n");

        (await _checks.BreakingAsync()).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("geometry.proto", "  int32 height_pixels = 2;\n", "", "height_pixels")]
    [InlineData("geometry.proto", "int32 height_pixels = 2;", "int32 height_pixels = 7;", "height_pixels")]
    [InlineData("geometry.proto", "int32 height_pixels = 2;", "int64 height_pixels = 2;", "height_pixels")]
    [InlineData("geometry.proto", "int32 height_pixels = 2;", "int32 rows = 2;", "height_pixels")]
    [InlineData("plan.proto", "LINE_ROLE_PASSING = 2;", "LINE_ROLE_STREET = 2;", "LINE_ROLE_PASSING")]
    public async Task Breaking_WhatClientsRelyOn_Fails(string file, string text, string by, string named)
    {
        _checks.Change(file, text, by);

        CommandResult result = await _checks.BreakingAsync();

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain(named);
    }
}
