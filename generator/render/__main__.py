"""``python -m generator.render`` compiles our templates, as ``compileall`` does our modules."""

from generator.render.engine import Engine
from generator.render.theme import built_in, load

for folder in built_in().iterdir():
    Engine(load(folder.name), "").compile()
