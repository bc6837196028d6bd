using BenchmarkDotNet.Running;
using Footfall.Benchmarks;
using Footfall.Benchmarks.Service;

if (args is ["configuration"])
{
    return await ConfigurationLoad.RunAsync(Console.Out);
}

if (args is ["new-camera"])
{
    return await NewCamera.RunAsync(Console.Out);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new OneProcess());
return 0;
