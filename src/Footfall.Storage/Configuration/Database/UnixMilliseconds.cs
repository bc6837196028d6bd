using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Footfall.Storage.Configuration.Database;

/// <summary>Keeps times as numbers, which SQLite can order and compare.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    time => time.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
