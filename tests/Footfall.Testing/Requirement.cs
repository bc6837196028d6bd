using Xunit;

namespace Footfall.Testing;

/// <summary>Something outside the project that a test needs: absent, it skips on a laptop and fails in CI.</summary>
public static class Requirement
{
    private static bool InCi => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Skips the test, or fails it in CI, unless the requirement is met.</summary>
    /// <param name="met">Whether it is there.</param>
    /// <param name="remedy">What is missing and how to get it.</param>
    public static void Met(bool met, string remedy)
    {
        if (met)
        {
            return;
        }

        if (InCi)
        {
            Assert.Fail(remedy);
        }

        Assert.Skip(remedy);
    }

    /// <summary>Needs a program on PATH.</summary>
    /// <param name="program">Its file name.</param>
    /// <param name="package">The Debian package that brings it.</param>
    public static void Program(string program, string package)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        Met(
            folders.Any(folder => folder.Length > 0 && File.Exists(System.IO.Path.Combine(folder, program))),
            $"needs {program}: apt-get install {package}");
    }
}
