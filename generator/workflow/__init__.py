"""The commands' work, without their words: folders and settings in, frozen results out."""

from generator.results import Built, Cleaned, Outcome, Progress, Tally, Work, silent
from generator.workflow.build import build, build_preview, check_site
from generator.workflow.clean import clean, clean_files
from generator.workflow.explain import manuscript
from generator.workflow.loading import load_all
from generator.workflow.new import new
from generator.workflow.project import Project, open_project

__all__ = [
    "Built",
    "Cleaned",
    "Outcome",
    "Progress",
    "Project",
    "Tally",
    "Work",
    "build",
    "build_preview",
    "check_site",
    "clean",
    "clean_files",
    "load_all",
    "manuscript",
    "new",
    "open_project",
    "silent",
]
