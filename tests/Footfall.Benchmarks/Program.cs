using BenchmarkDotNet.Running;
using Footfall.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new OneProcess());
